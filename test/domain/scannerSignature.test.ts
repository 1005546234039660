import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSignature } from '../../ui/scanner/checkSignature.ts'
import { tokenIn } from '../../ui/scanner/readCode.ts'

type Vectors = { keys: { keys: any[] }; kid: string; vectors: { name: string; token: string; answer: string }[] }
const { keys, kid, vectors }: Vectors = JSON.parse(readFileSync('docs/prescription-token.vectors.json', 'utf8'))
const token = vectors[0]?.token ?? ''
const ANSWERS: Record<string, string> = {
  genuine: 'genuine',
  'malformed-token': 'malformed',
  'unknown-key': 'unknown-key',
  'bad-signature': 'forged',
}

describe('without a network, the scanner’s answer to each vector is that of the service', () => {
  test.each(vectors)('$name: $answer', async ({ token: code, answer }) => {
    expect((await checkSignature(code, keys)).answer).toBe(ANSWERS[answer])
  })

  test('a key revoked since answers so', async () => {
    expect(await checkSignature(token, { keys: [], revoked: [{ kid }] })).toEqual({ answer: 'revoked-key' })
  })

  test('what a genuine code says is what was signed', async () => {
    expect(await checkSignature(token, keys)).toEqual({
      answer: 'genuine',
      rpps: '10001234562',
      issuedAt: Date.parse('2026-02-27T13:30:00Z'),
      expiresAt: Date.parse('2026-05-27T22:00:00Z'),
    })
  })
})

describe('the token in what a reader gave', () => {
  const azerty = (digits: string) => [...digits].map((digit) => 'à&é"\'(-è_ç'[Number(digit)]).join('')

  test.each([
    ['the address of the code', `HTTPS://PERMANENCE.EXAMPLE/O/${token}`],
    ['a pasted link', ` https://permanence.example/o/${token}?x=1\n`],
    ['the digits alone', token],
    ['the digits broken into lines', token.replace(/(.{60})/g, '$1\n')],
    ['a reader on a French keyboard', `HTTPS.!!PERMANENCE:EXAMPLE!O!${azerty(token)}`],
  ])('%s', (_, text) => {
    expect(tokenIn(text)).toBe(token)
  })

  test('a pack’s code, a phone number, nothing: none', () => {
    for (const text of ['', '3400930000120', '05 49 00 00 01', 'https://example.org/o/'])
      expect(tokenIn(text)).toBeUndefined()
  })
})
