import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod/mini'
import type { HandOverFault } from '../../../domain/handOver/refusals.ts'
import { checkTraits, type Traits } from '../../../domain/handOver/traits.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Context } from '../../http/context.ts'
import type { Identity } from './identity.ts'
import { claimFault, verifyToken } from './verifyToken.ts'

const person = z.object({
  given_name: z.string(),
  family_name: z.string(),
  gender: z.string(),
  birthdate: z.string(),
  email: z.string(),
  phone_number: z.optional(z.string()),
  postal_code: z.optional(z.string()),
  locality: z.optional(z.string()),
})

function e164(typed: string | undefined): string | null {
  const phone = typed === undefined ? undefined : parsePhoneNumberFromString(typed, 'FR')
  return phone?.isValid() ? phone.number : null
}

/** A member as their insurer's token has them, and until when (epoch ms) its `jti` counts. */
export type HandedOver = { identity: Identity; traits: Traits; email: string; jti: string; expiresAt: number }

/** All that can be said of a token without using it up: who it hands over, or exactly what is wrong. */
export async function judgeToken(context: Context, token: string): Promise<Result<HandedOver, HandOverFault>> {
  const verified = await verifyToken(context, token)
  if (!verified.ok) return verified
  const { organisation, subject, jti, expiresAt, claims } = verified.value
  const parsed = person.safeParse(claims)
  if (!parsed.success) {
    const claim = String(parsed.error.issues[0]?.path[0] ?? '')
    return refuse(claimFault('claims', claim, claims[claim]))
  }
  const { data } = parsed
  const checked = checkTraits(
    {
      familyName: data.family_name,
      givenName: data.given_name,
      gender: data.gender,
      birthDate: data.birthdate,
      email: data.email,
      postcode: data.postal_code,
      city: data.locality,
      phone: e164(data.phone_number),
    },
    parisDay(context.now),
  )
  if (!checked.ok) return checked
  return accept({ ...checked.value, identity: { organisation, subject }, jti, expiresAt })
}
