import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bytesOfDigits } from '../../domain/prescription/token.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { signToken, verifyToken } from '../../workers/prescription/token.ts'

type Vectors = {
  keys: { keys: { kid: string; x: string }[] }
  hex: string
  kid: string
  claims: { id: string; rpps: string; issuedAt: string; expiresAt: string; contentSha256: string }
  vectors: { name: string; token: string; answer: string }[]
}
const published: Vectors = JSON.parse(readFileSync('docs/prescription-token.vectors.json', 'utf8'))
const { hex, kid, claims, keys, vectors } = published
const VERIFIER = '../../docs/verify-prescription.mjs'
const { verifyPrescription } = await import(VERIFIER)
const keyring = await keyringOf({ ENVIRONMENT: 'local' })

test('the first vector is what its claims come to when they are signed', async () => {
  const token = await signToken(
    {
      prescriptionId: claims.id,
      rpps: claims.rpps,
      issuedAt: Date.parse(claims.issuedAt),
      expiresAt: Date.parse(claims.expiresAt),
      contentSha256: new Uint8Array(Buffer.from(claims.contentSha256, 'hex')),
    },
    keyring,
  )
  expect(token).toBe(vectors[0]?.token)
  const bytes = bytesOfDigits(token)
  expect(bytes.ok && Buffer.from(bytes.value).toString('hex')).toBe(hex)
  expect(verifyPrescription(token, keys)).toEqual({ answer: 'genuine', kid, claims })
})

describe('each vector has its one answer, from the product and from the verifier in the documentation', () => {
  test.each(vectors)('$name: $answer', async ({ token, answer }) => {
    const ours = await verifyToken(token, keyring)
    expect(ours.ok ? 'genuine' : ours.refusal).toBe(answer)
    expect(verifyPrescription(token, keys).answer).toBe(answer)
  })
})

test('a key revoked since answers so, even for what it signed well', () => {
  const revoked = { keys: [], revoked: [{ kid }] }
  expect(verifyPrescription(vectors[0]?.token, revoked)).toEqual({ answer: 'revoked-key' })
})

test('the verifier stays short, and knows nothing but Node', () => {
  const source = readFileSync('docs/verify-prescription.mjs', 'utf8')
  expect(source.trimEnd().split('\n').length).toBeLessThan(60)
  const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name)
  expect(imports.every((name) => name?.startsWith('node:'))).toBe(true)
})
