import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFrameOrigin } from '../../domain/widget/frameOrigin.ts'
import { widgetView } from '../../protocol/widget.ts'
import { readEmbedder } from '../../ui/patient/embedded/readEmbedder.ts'
import { widgetAnswer } from '../../ui/patient/embedded/readWidgetView.ts'
import { readFrameMessage } from '../../ui/widget/frameMessage.ts'
import { readView } from '../../ui/widget/readView.ts'

test('an origin is listed as the policy will read it: https, a host, a port, and nothing more', () => {
  for (const [typed, kept] of [
    ['https://www.insurer.example', 'https://www.insurer.example'],
    [' https://WWW.Insurer.example/ ', 'https://www.insurer.example'],
    ['https://insurer.example:8443', 'https://insurer.example:8443'],
    ['https://insurer.example:443', 'https://insurer.example'],
  ])
    expect(checkFrameOrigin(typed ?? '', false)).toEqual({ ok: true, value: kept })
  expect(checkFrameOrigin('http://127.0.0.1:5000', true)).toEqual({ ok: true, value: 'http://127.0.0.1:5000' })
  for (const [typed, refusal] of [
    ['http://127.0.0.1:5000', 'not-https'],
    ['http://insurer.example', 'not-https'],
    ['https://insurer.example/path', 'more-than-origin'],
    ['https://insurer.example/?x', 'more-than-origin'],
    ['https://*.insurer.example', 'unreadable'],
    ["https://insurer.example 'self'", 'unreadable'],
    ['https://insurer.example; script-src *', 'unreadable'],
    ['https://user@insurer.example', 'unreadable'],
    ['*', 'unreadable'],
    ['null', 'unreadable'],
    ['insurer.example', 'unreadable'],
    ['https://', 'unreadable'],
  ])
    expect(checkFrameOrigin(typed ?? '', false), typed).toEqual({ ok: false, refusal })
})

test('nothing that another window may say does anything, but the four words of the frame', () => {
  fc.assert(
    fc.property(fc.anything(), (said) => {
      expect(readFrameMessage(said)).toBeNull()
    }),
  )
  const words = ['ready', 'token-wanted', 'close']
  for (const type of words) expect(readFrameMessage({ permanence: 1, type })).toEqual({ type })
  expect(readFrameMessage({ permanence: 1, type: 'unread', count: 1e9 })).toEqual({ type: 'unread', count: 999 })
  for (const said of [
    { permanence: 2, type: 'ready' },
    { type: 'close' },
    { permanence: 1, type: 'token', token: 'x' },
    { permanence: 1, type: 'unread' },
    { permanence: 1, type: 'unread', count: '<b>' },
    { permanence: 1, type: 'unread', count: -1 },
    { permanence: 1, type: 'unread', count: 1.5 },
  ])
    expect(readFrameMessage(said), JSON.stringify(said)).toBeNull()
})

test('an answer that is none of ours makes no widget', () => {
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      expect(readView(answer)).toBeNull()
    }),
  )
  const organisation = { id: 'demo', name: 'Mutuelle' }
  expect(readView({ organisation, origins: [], brand: null })).toMatchObject({ id: 'demo', name: 'Mutuelle' })
})

test('the frame hears the three words of the insurer’s page, and nothing else', () => {
  fc.assert(
    fc.property(fc.anything(), (said) => {
      expect(readEmbedder(said)).toBeNull()
    }),
  )
  for (const said of [
    { type: 'hello', locale: 'en' },
    { type: 'shown', shown: false },
    { type: 'token', token: 'x', managed: true },
    { type: 'token', token: null, managed: false },
  ])
    expect(readEmbedder({ permanence: 1, ...said })).toEqual(said)
  for (const said of [
    { permanence: 2, type: 'hello', locale: 'en' },
    { permanence: 1, type: 'hello', locale: 'de' },
    { permanence: 1, type: 'shown', shown: 'yes' },
    { permanence: 1, type: 'token', token: 'x'.repeat(8193), managed: true },
    { permanence: 1, type: 'token', token: 'x' },
    { permanence: 1, type: 'token', managed: true },
    { permanence: 1, type: 'close' },
  ])
    expect(readEmbedder(said), JSON.stringify(said).slice(0, 80)).toBeNull()
})

test('what the frame reads by hand of its organisation is what the contract’s schema reads', () => {
  const tokens = fc.record({
    brand: fc.string({ minLength: 1 }),
    strong: fc.string({ minLength: 1 }),
    soft: fc.string({ minLength: 1 }),
    onBrand: fc.string({ minLength: 1 }),
  })
  const view = fc.record({
    organisation: fc.record({ id: fc.string({ minLength: 1 }), name: fc.string(), memberNumberExample: fc.string() }),
    brand: fc.option(fc.record({ light: tokens, dark: tokens })),
    logo: fc.option(fc.string()),
    origins: fc.array(fc.string()),
    kept: fc.boolean(),
  })
  fc.assert(
    fc.property(view, (answer) => {
      expect(widgetAnswer.safeParse(answer)).toEqual({ success: true, data: widgetView.parse(answer) })
    }),
  )
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      expect(widgetAnswer.safeParse(answer).success).toBe(widgetView.safeParse(answer).success)
    }),
  )
})
