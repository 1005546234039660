import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { LOCALES } from '../../domain/language/phrase.ts'
import { EVENT_TYPES } from '../../domain/webhooks/eventTypes.ts'
import { EVENT_CATALOGUE, eventBody, exampleBody } from '../../protocol/eventCatalogue.ts'
import { openApiDocument } from '../../protocol/openapi/document.ts'
import { OPERATIONS } from '../../protocol/openapi/operations.ts'
import { fillGuide, GUIDE_FILES } from '../../scripts/integratorGuide.ts'
import { ROUTES } from '../../workers/router.ts'

const routes = ROUTES.map(([method, path, action]) => ({ method, path, action }))
/** What answers 404 to programs where no route does. */
const described = routes.map(({ method, path }) => `${method} ${path}`).filter((name) => name !== 'GET /api/*')

test('every route of the router is described, and nothing is described that is no route', () => {
  expect(Object.keys(OPERATIONS).toSorted(), 'each route has its line in protocol/openapi/').toEqual(
    described.toSorted(),
  )
  const { paths } = openApiDocument(routes, 'fr', 'http://localhost:8787')
  const inDocument = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(inDocument).toHaveLength(described.length)
})

test.each(LOCALES)('the document is valid OpenAPI 3.1, in %s', async (locale) => {
  const document = openApiDocument(routes, locale, 'http://localhost:8787')
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect(valid, JSON.stringify(errors)).toBe(true)
  expect(validator.version).toBe('3.1')
  const text = JSON.stringify(document)
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))
  expect([...referred].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted())
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('each event’s example is what its schema says, holds ids and a state only, and stands in the webhooks section', () => {
  const { webhooks } = openApiDocument(routes, 'en', 'http://localhost:8787')
  expect(Object.keys(webhooks)).toEqual([...EVENT_TYPES])
  for (const type of EVENT_TYPES) {
    expect(z.parse(eventBody(type), exampleBody(type))).toEqual(exampleBody(type))
    for (const member of Object.keys(EVENT_CATALOGUE[type].data.shape)) expect(member).toMatch(/Id$|^state$/)
  }
})

test.each(GUIDE_FILES)(
  '$path holds what the code says: the receiver, the events, the retries and the errors',
  ({ path, locale }) => {
    const text = readFileSync(path, 'utf8')
    expect(fillGuide(text, locale), 'npm run guide writes it').toBe(text)
  },
)
