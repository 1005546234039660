import type { HandOverRefusal } from '../../../domain/handOver/refusals.ts'
import type { Traits } from '../../../domain/handOver/traits.ts'
import { readAtMost } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { HAND_OVER_COOKIE, setCookie } from '../../http/cookies.ts'
import { randomSecret, sha256 } from '../../http/digest.ts'
import { handOverLimitHeaders, withinHandOverLimit } from '../../http/rateLimit.ts'
import { database } from '../../storage/database.ts'
import { ssoPending, ssoTokens } from '../../storage/handOverSchema.ts'
import { accountByEmail } from '../accounts/createAccount.ts'
import { sendCode } from '../accounts/loginCode.ts'
import { startSession } from '../accounts/startSession.ts'
import { ancestorsOf } from '../widget/ancestorsOf.ts'
import { accountOfIdentity, type Identity, offerTraits, openHandedOver } from './identity.ts'
import { judgeToken } from './judgeToken.ts'
import { refusedPage } from './refusedPage.tsx'

const FORM_MAX_BYTES = 16 * 1024
/** How long an address may be confirmed after the hand-over. */
const PENDING_SECONDS = 1800

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
  const exceeded = (await withinHandOverLimit(context)) !== null
  const answer = await receive(context, exceeded)
  for (const [name, value] of handOverLimitHeaders(exceeded)) answer.headers.set(name, value)
  return answer
}

async function receive(context: Context, exceeded: boolean): Promise<Response> {
  const { request, locale, frame } = context
  const ancestors = await ancestorsOf(context)
  const refused = (reason: HandOverRefusal) => refusedPage(reason, locale, ancestors)
  if (exceeded) return refused('too-many')
  const judged = await judgeToken(context, await tokenOf(request))
  if (!judged.ok) return refused(judged.refusal.reason)
  const { identity, traits, email, jti, expiresAt } = judged.value
  if (frame !== null && identity.organisation !== frame) return refused('other-insurer')
  if (!(await firstUse(context, identity.organisation, jti, expiresAt))) return refused('replayed')
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
