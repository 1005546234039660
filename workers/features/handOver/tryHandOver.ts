import { and, eq } from 'drizzle-orm'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { type HandOverFault, REFUSAL_REMEDIES, REFUSAL_WORDS } from '../../../domain/handOver/refusals.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import { type HandOverTrial, handOverTrialBody } from '../../../protocol/handOver.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { within } from '../../http/rateLimit.ts'
import { database } from '../../storage/database.ts'
import { ssoTokens } from '../../storage/handOverSchema.ts'
import { accountByEmail } from '../accounts/createAccount.ts'
import { organisationOf } from '../integrators/organisationOf.ts'
import { accountOfIdentity, newTraits } from './identity.ts'
import { type HandedOver, judgeToken } from './judgeToken.ts'
import { claimFault } from './verifyToken.ts'

/** What `read` makes of a part of a token; `null` when it can make nothing of it. */
function readable(read: () => object): Record<string, unknown> | null {
  try {
    return { ...read() }
  } catch {
    return null
  }
}

/** What `POST /sso` would say, but for its limit; only of the asker's own tokens, and using none up. */
async function foretell(
  context: Context,
  organisation: string,
  token: string,
  issuer: unknown,
): Promise<Result<HandedOver, HandOverFault>> {
  // Another insurer's keys are nobody's to try tokens on.
  if (issuer !== undefined && issuer !== organisation) return refuse(claimFault('unknown-issuer', 'iss', issuer))
  const judged = await judgeToken(context, token)
  if (!judged.ok) return judged
  const { jti } = judged.value
  const used = await database(context.env).$count(
    ssoTokens,
    and(eq(ssoTokens.organisationId, organisation), eq(ssoTokens.jti, jti)),
  )
  return used > 0 ? refuse(claimFault('replayed', 'jti', jti)) : judged
}

async function landingOf(
  context: Context,
  { identity, traits, email }: HandedOver,
): Promise<NonNullable<HandOverTrial['landing']>> {
  const known = await accountOfIdentity(context, identity)
  if (known) return (await newTraits(context, identity, known, traits)) === null ? 'known' : 'changed'
  return (await accountByEmail(context, email)) ? 'confirm' : 'new'
}

/** `POST /api/hand-over-trials`: what is in a token, and what would become of it. */
export const tryHandOver: Handler = async (context) => {
  const { request, env, locale } = context
  const body = await readJson(request, handOverTrialBody)
  if (!body.ok) return body.refusal
  const organisation = await organisationOf(context)
  if (organisation === null) return { problem: 'not-found' }
  const limited = await within(context, env.HAND_OVER_LIMIT, `trial:${organisation}`)
  if (limited) return limited
  const token = body.value.token.trim()
  const claims = readable(() => decodeJwt(token))
  const trial = await foretell(context, organisation, token, claims?.['iss'])
  const answer: HandOverTrial = {
    accepted: trial.ok,
    landing: trial.ok ? await landingOf(context, trial.value) : null,
    refusal: trial.ok
      ? null
      : {
          reason: trial.refusal.reason,
          page: REFUSAL_WORDS[trial.refusal.reason][locale],
          remedy: REFUSAL_REMEDIES[trial.refusal.reason][locale],
          claim: trial.refusal.claim ?? null,
          found: trial.refusal.found ?? null,
        },
    header: readable(() => decodeProtectedHeader(token)),
    claims,
  }
  return json(answer)
}
