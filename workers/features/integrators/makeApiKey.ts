import { and, eq, isNull } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { apiKeyBody } from '../../../protocol/integrators.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { randomId, randomSecret, sha256 } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { apiKeys } from '../../storage/integratorSchema.ts'
import { organisationOf } from './organisationOf.ts'

/** What every key begins with, so that one that leaked into a repository is recognised. */
const KEY_MARK = 'permanence_'
/** The mark and the first characters after it: enough to tell keys apart, useless to guess the rest. */
const PREFIX_CHARACTERS = KEY_MARK.length + 6
const KEYS_MAX = 50

/** `POST /api/api-keys`: a new key, shown this once. A key makes no key that may do more than itself. */
export const makeApiKey: Handler = async (context) => {
  const { env, request, caller, now } = context
  const body = await readJson(request, apiKeyBody)
  if (!body.ok) return body.refusal
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const scopes = [...new Set(body.value.scopes)]
  if (caller.kind === 'integrator' && scopes.some((scope) => !caller.scopes.includes(scope)))
    return invalid('scopes', {
      fr: 'Une clé ne peut donner que les droits qu’elle a elle-même.',
      en: 'A key can only give the scopes that it has itself.',
    })
  const db = database(env)
  const active = and(eq(apiKeys.organisationId, organisationId), isNull(apiKeys.revokedAt))
  if ((await db.$count(apiKeys, active)) >= KEYS_MAX) return { problem: 'too-many-keys' }
  const key = `${KEY_MARK}${randomSecret()}`
  const row = {
    id: randomId(),
    organisationId,
    name: body.value.name,
    prefix: key.slice(0, PREFIX_CHARACTERS),
    keySha256: await sha256(key),
    scopes: JSON.stringify(scopes),
    createdAt: now,
  }
  await db.insert(apiKeys).values(row)
  const { id, name, prefix } = row
  return json({ id, name, prefix, scopes, createdAt: iso(now), key }, 201)
}
