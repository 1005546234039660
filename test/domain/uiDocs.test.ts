import { expect, test } from 'vitest'
import { openApiDocument } from '../../protocol/openapi/document.ts'
import { contract } from '../../ui/docs/reference/contract.ts'
import { curlOf, deriveReference } from '../../ui/docs/reference/deriveReference.ts'
import { exampleOf, typeText } from '../../ui/docs/reference/deriveSchema.ts'

const ORIGIN = 'https://permanence.example'
const routes = [
  { method: 'POST', path: '/api/webhooks', action: 'webhook.manage' },
  { method: 'DELETE', path: '/api/webhooks/:id', action: 'webhook.manage' },
  { method: 'GET', path: '/api/consultations/:id/socket', action: 'consultation.read' },
] as const
const reference = () =>
  deriveReference(contract.parse(openApiDocument(routes, 'fr', ORIGIN)), '2026-02-27T13:30:00.000Z')
const call = (id: string) => {
  const found = reference()
    .chapters.flatMap(({ operations }) => operations)
    .find((operation) => operation.id === id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}

test('a call is shown with who may make it, what it takes and what it refuses', () => {
  const made = call('post_api_webhooks')
  expect(made).toMatchObject({ method: 'POST', callers: ['apiKey', 'session'], scopes: ['webhooks'], tries: true })
  expect(made.body?.type).toMatch(/url: string\n {2}events: \["\*"\] \|/)
  expect(made.answers.map(({ status }) => status)).toEqual(['201'])
  expect(
    made.refusals.flatMap(({ lines }) => lines).find(({ name }) => name === 'too-many-endpoints')?.meaning,
  ).toMatch(/^Supprimez/)
})

test('what can’t be tried from a page is not offered: a socket is read about only', () => {
  expect(call('get_api_consultations_id_socket').tries).toBe(false)
  expect(call('delete_api_webhooks_id').tries).toBe(true)
})

test('the command line has the key, the body and the method that the call needs', () => {
  expect(curlOf(call('post_api_webhooks'), ORIGIN)).toBe(
    [
      `curl -X POST '${ORIGIN}/api/webhooks'`,
      '-H "authorization: Bearer $PERMANENCE_KEY"',
      '-H "content-type: application/json"',
      `-d '{"url":"","events":["*"]}'`,
    ].join(' \\\n  '),
  )
})

test('a schema reads as a type, and an example of it holds what must be there', () => {
  const node = {
    type: 'object',
    properties: { at: { type: 'string', format: 'date-time' }, who: { $ref: '#/x/Person' }, note: { type: 'string' } },
    required: ['at', 'who'],
  }
  expect(typeText(node)).toBe('{\n  at: date-time\n  who: Person\n  note?: string\n}')
  expect(exampleOf(node, { Person: { const: 'Marie' } }, '2026-02-27T13:30:00.000Z')).toEqual({
    at: '2026-02-27T13:30:00.000Z',
    who: 'Marie',
  })
})
