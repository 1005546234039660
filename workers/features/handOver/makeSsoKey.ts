import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { checkEndpointUrl } from '../../../domain/webhooks/endpointUrl.ts'
import { ssoKeyBody } from '../../../protocol/handOver.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { randomId, randomSecret } from '../../http/digest.ts'
import { handOverKeyLabel } from '../../secrets/labels.ts'
import { seal } from '../../secrets/sealing.ts'
import { database } from '../../storage/database.ts'
import { ssoKeys } from '../../storage/handOverSchema.ts'
import { endpointUrlProblem } from '../integrators/endpointUrlProblem.ts'
import { organisationOf } from '../integrators/organisationOf.ts'
import { urlRules } from '../integrators/urlRules.ts'
import { ssoKeyView, TRIAL_MS } from './listSsoKeys.ts'

/** Each is tried in turn at every hand-over: enough to change from one to the next. */
const KEYS_MAX = 5

/** `POST /api/sso-keys`: a secret, shown this once, or the address where the insurer publishes its keys. */
export const makeSsoKey: Handler = async (context) => {
  const { env, request, now } = context
  const body = await readJson(request, ssoKeyBody)
  if (!body.ok) return body.refusal
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const { kind } = body.value
  const trial = kind === 'trial'
  const address = kind === 'jwks' ? checkEndpointUrl(body.value.url, urlRules(context)) : null
  if (address && !address.ok) return endpointUrlProblem(address.refusal)
  const db = database(env)
  const active = and(eq(ssoKeys.organisationId, organisationId), isNull(ssoKeys.revokedAt))
  if (!trial && (await db.$count(ssoKeys, active)) >= KEYS_MAX) return { problem: 'too-many-keys' }
  const secret = randomSecret()
  const id = randomId()
  const row = {
    id,
    organisationId,
    kind: address ? ('jwks' as const) : ('secret' as const),
    value: address?.value ?? (await seal(env, handOverKeyLabel(id), secret)),
    createdAt: now,
    revokedAt: trial ? now + TRIAL_MS : null,
  }
  // One trial at a time: the one before leaves no line in the list.
  const earlier = and(
    eq(ssoKeys.organisationId, organisationId),
    ne(ssoKeys.id, id),
    eq(ssoKeys.revokedAt, sql`${ssoKeys.createdAt} + ${TRIAL_MS}`),
  )
  await db.batch([db.insert(ssoKeys).values(row), ...(trial ? [db.delete(ssoKeys).where(earlier)] : [])])
  return json({ ...ssoKeyView(row), secret: address ? null : secret }, 201)
}
