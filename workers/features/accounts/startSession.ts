import * as z from 'zod/mini'
import { deviceOf } from '../../../domain/access/device.ts'
import type { Proof } from '../../../domain/access/proof.ts'
import type { Context } from '../../http/context.ts'
import { SESSION_COOKIE, setCookie } from '../../http/cookies.ts'
import { randomSecret, sha256 } from '../../http/digest.ts'
import { SESSION_SECONDS } from '../../http/session.ts'
import { database } from '../../storage/database.ts'
import { sessions } from '../../storage/signInSchema.ts'

/** For as long as it takes to add a passkey, in seconds. */
const ENROLLING_SECONDS = 900

const networkPlace = z.object({ city: z.optional(z.string()), country: z.optional(z.string()) })

/** About where a request came from, as the network tells; on a developer's machine that is an invention. */
function placeOf({ request, env }: Context): { city: string | null; country: string | null } {
  const read = networkPlace.safeParse(request.cf)
  if (env.ENVIRONMENT === 'local' || !read.success) return { city: null, country: null }
  return { city: read.data.city ?? null, country: read.data.country ?? null }
}

type Opening = {
  accountId: string
  provenBy: Proof
  /** It may add a first passkey, and nothing else. */
  enrolling?: boolean
}

/** Opens a session for an account; the answer is its cookie. */
export async function startSession(context: Context, { accountId, provenBy, enrolling = false }: Opening) {
  const { env, now, frame, request } = context
  const token = randomSecret()
  const seconds = enrolling ? ENROLLING_SECONDS : SESSION_SECONDS
  await database(env)
    .insert(sessions)
    .values({
      tokenSha256: await sha256(token),
      accountId,
      createdAt: now,
      expiresAt: now + seconds * 1000,
      provenBy,
      enrolling,
      ...deviceOf(request.headers.get('user-agent') ?? ''),
      ...placeOf(context),
    })
  return setCookie(SESSION_COOKIE, token, seconds, frame)
}
