import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sha256 } from '../../workers/http/digest.ts'
import { serve } from '../../workers/http/serve.ts'
import { ROUTES } from '../../workers/router.ts'
import { open, seal } from '../../workers/secrets/sealing.ts'

const ORIGIN = 'http://localhost:8787'
const key = (name: string) => `${name}:${name.repeat(43)}`
const withKeys = (...names: string[]) => ({ ENVIRONMENT: 'production', SECRETS_KEY: names.map(key).join(',') })

test('a sealed secret opens where it was sealed, with an older key too, and nowhere else', async () => {
  const before = await seal(withKeys('A'), 'webhook:1', 'whsec_1')
  expect(before).toMatch(/^sealed\.v1\.A\./)
  expect(await open(withKeys('Q', 'A'), 'webhook:1', before)).toBe('whsec_1')
  expect(await seal(withKeys('Q', 'A'), 'webhook:1', 'whsec_1')).toMatch(/^sealed\.v1\.Q\./)
  const changed = before.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))
  await expect(open(withKeys('A'), 'webhook:2', before)).rejects.toThrow()
  await expect(open(withKeys('A'), 'webhook:1', changed)).rejects.toThrow()
  await expect(open(withKeys('Q'), 'webhook:1', before)).rejects.toThrow(/no longer holds/)
  await expect(open(withKeys('A'), 'webhook:1', 'whsec_1')).rejects.toThrow(/not sealed/)
  await expect(seal({ ENVIRONMENT: 'production' }, 'webhook:1', 'x')).rejects.toThrow(/not set/)
})

/** An integrator's call, with a key of its own straight in the database. */
async function anIntegrator(name: string) {
  const bearer = `key-of-${name}`
  await env.DB.prepare(
    `INSERT INTO api_keys (id, organisation_id, name, prefix, key_sha256, scopes, created_at)
     VALUES (?1, 'sealed-house', ?1, 'p', ?2, '["webhooks","keys"]', 0)`,
  )
    .bind(name, await sha256(bearer))
    .run()
  return (path: string, body: object | undefined, headers: Record<string, string> = {}) =>
    exports.default.fetch(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
}

test('no secret stands readable in the database, and the same key and body makes one endpoint with one answer', async () => {
  const call = await anIntegrator('house')
  const body = { url: 'http://localhost:9999/events', events: ['*'] }
  const make = (given: object) => call('/api/webhooks', given, { 'idempotency-key': 'k1' })
  const [first, again] = [await make(body), await make(body)]
  const made = await first.json<{ id: string; secret: string }>()
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.json()).toEqual(made)
  expect((await make({ ...body, events: ['rating.submitted'] })).status).toBe(422)
  const another = await anIntegrator('house-too')
  const its = await another('/api/webhooks', body, { 'idempotency-key': 'k1' })
  expect((await its.json<{ id: string }>()).id).not.toBe(made.id)
  const rotated = await (await call(`/api/webhooks/${made.id}/rotate-secret`, undefined)).json<{ secret: string }>()
  const target = await env.BACKSTAGE.webhookTarget(made.id)
  expect(target).toMatchObject({ secret: rotated.secret, previous: { secret: made.secret } })
  const rows = await env.DB.batch([
    env.DB.prepare('SELECT * FROM webhook_endpoints'),
    env.DB.prepare('SELECT * FROM idempotent_answers'),
  ])
  expect(JSON.stringify(rows.map(({ results }) => results))).not.toContain('whsec_')
})

test('a call without a key, or with a wrong one, is told how to sign in; every call with one how many are left', async () => {
  const wrong = await exports.default.fetch(`${ORIGIN}/api/webhooks`, { headers: { authorization: 'Bearer nobody' } })
  expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')])
  const call = await anIntegrator('counted')
  const answer = await call('/api/webhooks', { url: 'http://10.0.0.1/', events: ['*'] })
  expect([answer.status, answer.headers.get('ratelimit-policy')]).toEqual([422, '"api-key";q=600;w=60'])
  expect(answer.headers.get('ratelimit')).toMatch(/^"api-key";r=599;t=\d+$/)
})

test('the call after the last of a minute gets 429, with when to come back; the next minute begins anew', async () => {
  await anIntegrator('busy')
  const site = serve(ROUTES)
  const call = () =>
    site.fetch(
      new Request(`${ORIGIN}/api/webhooks`, { headers: { authorization: 'Bearer key-of-busy' } }),
      { ...env, RATE_LIMITS: 'on' },
      createExecutionContext(),
    )
  const use = (used: number, start: number) =>
    env.DB.prepare("UPDATE api_keys SET window_used = ?, window_start = ? WHERE id = 'busy'").bind(used, start).run()
  const minute = Date.now() - (Date.now() % 60_000)
  // The minute may turn between the two: then the count begins anew, and the call is let through rightly.
  await use(600, minute)
  const refused = await call()
  if (Date.now() < minute + 60_000) {
    expect(refused.status).toBe(429)
    expect(refused.headers.get('ratelimit')).toMatch(/^"api-key";r=0;t=\d+$/)
    const after = Number(refused.headers.get('retry-after'))
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThanOrEqual(60)
  }
  await use(600, minute - 60_000)
  expect((await call()).status).toBe(200)
})
