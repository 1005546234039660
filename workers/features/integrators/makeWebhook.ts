import { eq } from 'drizzle-orm'
import { checkEndpointUrl } from '../../../domain/webhooks/endpointUrl.ts'
import { webhookBody } from '../../../protocol/integrators.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { webhookSecretLabel } from '../../secrets/labels.ts'
import { seal } from '../../secrets/sealing.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { endpointSecret } from './endpointSecret.ts'
import { endpointUrlProblem } from './endpointUrlProblem.ts'
import { organisationOf } from './organisationOf.ts'
import { urlRules } from './urlRules.ts'
import { webhookView } from './webhookView.ts'

const ENDPOINTS_MAX = 20

/** `POST /api/webhooks`: a new endpoint with its secret, shown this once. */
export const makeWebhook: Handler = async (context) => {
  const { env, request, now } = context
  const body = await readJson(request, webhookBody)
  if (!body.ok) return body.refusal
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const url = checkEndpointUrl(body.value.url, urlRules(context))
  if (!url.ok) return endpointUrlProblem(url.refusal)
  const db = database(env)
  if ((await db.$count(webhookEndpoints, eq(webhookEndpoints.organisationId, organisationId))) >= ENDPOINTS_MAX)
    return { problem: 'too-many-endpoints' }
  const id = randomId()
  const secret = endpointSecret()
  const [row] = await db
    .insert(webhookEndpoints)
    .values({
      id,
      organisationId,
      url: url.value,
      events: JSON.stringify([...new Set<string>(body.value.events)]),
      secret: await seal(env, webhookSecretLabel(id), secret),
      createdAt: now,
    })
    .returning()
  if (!row) throw new Error('an endpoint that was inserted is there')
  return json({ ...webhookView(row, now), secret }, 201)
}
