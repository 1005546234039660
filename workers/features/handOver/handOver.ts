import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod/mini'
import { checkTraits, type Traits } from '../../../domain/handOver/traits.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { readAtMost } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { HAND_OVER_COOKIE, setCookie } from '../../http/cookies.ts'
import { randomSecret, sha256 } from '../../http/digest.ts'
import { withinHandOverLimit } from '../../http/rateLimit.ts'
import { database } from '../../storage/database.ts'
import { ssoPending, ssoTokens } from '../../storage/schema.ts'
import { accountByEmail } from '../accounts/createAccount.ts'
import { sendCode } from '../accounts/loginCode.ts'
import { startSession } from '../accounts/startSession.ts'
import { ancestorsOf } from '../widget/ancestorsOf.ts'
import { accountOfIdentity, type Identity, offerTraits, openHandedOver } from './identity.ts'
import { refusedPage } from './refusedPage.tsx'
import { type HandOverRefusal, verifyToken } from './verifyToken.ts'

const FORM_MAX_BYTES = 16 * 1024
/** How long an address may be confirmed after the hand-over. */
const PENDING_SECONDS = 1800

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

function seeOther(path: string, cookies: string[]): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

async function tokenOf(request: Request): Promise<string> {
  const bytes = await readAtMost(request.body, FORM_MAX_BYTES)
  return bytes ? (new URLSearchParams(new TextDecoder().decode(bytes)).get('token') ?? '') : ''
}

/** One statement: of two uses of a token at once, one inserts its `jti` and the other finds it there. */
async function firstUse({ env }: Context, organisation: string, jti: string, expiresAt: number): Promise<boolean> {
  const inserted = await database(env)
    .insert(ssoTokens)
    .values({ organisationId: organisation, jti, expiresAt })
    .onConflictDoNothing()
    .returning({ jti: ssoTokens.jti })
  return inserted.length === 1
}

/** The address belongs to an account already: nobody is let in before its owner has typed the code sent there. */
async function askForCode(context: Context, identity: Identity, email: string, traits: Traits): Promise<Response> {
  const { env, now } = context
  const secret = randomSecret()
  await database(env)
    .insert(ssoPending)
    .values({
      secretSha256: await sha256(secret),
      organisationId: identity.organisation,
      subject: identity.subject,
      email,
      traits: JSON.stringify(traits),
      expiresAt: now + PENDING_SECONDS * 1000,
    })
  const sent = await sendCode(context, email)
  return seeOther('/rattachement', [
    ...sent.headers.getSetCookie(),
    setCookie(HAND_OVER_COOKIE, secret, PENDING_SECONDS, context.frame),
  ])
}

/** `POST /sso`: a member handed over by their insurer lands signed in (api.md). Anything wrong: a 401 page, no cookie. */
export const handOver: Handler = async (context) => {
  const { request, locale, now, frame } = context
  const ancestors = await ancestorsOf(context)
  const refused = (reason: HandOverRefusal) => refusedPage(reason, locale, ancestors)
  if (await withinHandOverLimit(context)) return refused('too-many')
  const verified = await verifyToken(context, await tokenOf(request))
  if (!verified.ok) return refused(verified.refusal)
  const { organisation, subject, jti, expiresAt, claims } = verified.value
  if (frame !== null && organisation !== frame) return refused('other-insurer')
  const parsed = person.safeParse(claims)
  if (!parsed.success) return refused('claims')
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
    parisDay(now),
  )
  if (!checked.ok) return refused(checked.refusal)
  if (!(await firstUse(context, organisation, jti, expiresAt))) return refused('replayed')
  const { traits, email } = checked.value
  const identity = { organisation, subject }
  // A widget goes on with the question that is open; it must not ask its page for another token first.
  const home = frame === null ? '/espace' : `/widget/${encodeURIComponent(frame)}?handed`
  const known = await accountOfIdentity(context, identity)
  if (known) {
    const changed = await offerTraits(context, identity, known, traits)
    return seeOther(changed ? '/informations' : home, [
      await startSession(context, { accountId: known, provenBy: 'hand-over' }),
    ])
  }
  if (await accountByEmail(context, email)) return askForCode(context, identity, email, traits)
  try {
    const opened = await openHandedOver(context, identity, email, traits)
    return seeOther(home, [await startSession(context, { accountId: opened, provenBy: 'hand-over' })])
  } catch (error) {
    // Another hand-over of the same member opened it a moment before.
    const other = await accountOfIdentity(context, identity)
    if (!other) throw error
    return seeOther(home, [await startSession(context, { accountId: other, provenBy: 'hand-over' })])
  }
}
