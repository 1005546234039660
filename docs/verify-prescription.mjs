// Verifies a prescription without its issuer: node verify-prescription.mjs <digits or address> <jwks.json or https://…>
// Only Node's own crypto. The layout is docs/prescription-token.md; a token of any other layout is malformed.
import { createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** Fixed bytes as hex, and between them the fields, each with its length in bytes: 156 in all. */
const START = '8449a201 alg:1 0444 kid:4 a0584ca5041a exp:4 061a iat:4 0748 cti:8'
const LAYOUT = `${START} 3a000100001b rpps:8 3a000100015820 sha256:32 5840 signature:64`

/** The fields of the layout, or null when the bytes are not laid out so. */
function read(bytes) {
  const fields = {}
  let at = 0
  for (const part of LAYOUT.split(' ')) {
    const [text, size] = part.split(':')
    const slice = bytes.subarray(at, at + (size ? Number(size) : text.length / 2))
    if (size ? slice.length !== Number(size) : slice.toString('hex') !== text) return null
    if (size) fields[text] = slice
    at += slice.length
  }
  return at === bytes.length ? fields : null
}

/** `genuine` and its claims, `malformed-token`, `unknown-key`, `revoked-key`, `bad-signature`. Expiry is yours to judge. */
export function verifyPrescription(token, jwks) {
  if (!/^[1-9][0-9]{0,511}$/.test(token)) return { answer: 'malformed-token' }
  const hex = BigInt(token).toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  const fields = read(bytes)
  if (!fields) return { answer: 'malformed-token' }
  const kid = fields.kid.toString('base64url')
  if (jwks.revoked?.some((revoked) => revoked.kid === kid)) return { answer: 'revoked-key' }
  const jwk = jwks.keys.find((key) => key.kid === kid)
  if (!jwk) return { answer: 'unknown-key' }
  // RFC 9052, 4.4: ["Signature1", protected header, empty, payload]; −8 (EdDSA) or −19 (Ed25519).
  const start = Buffer.from('\x84\x6aSignature1', 'latin1')
  const message = Buffer.concat([start, bytes.subarray(1, 11), Buffer.of(0x40), bytes.subarray(12, 90)])
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: jwk.x }, format: 'jwk' })
  const isSigned = [0x27, 0x32].includes(fields.alg[0]) && verify(null, message, key, fields.signature)
  if (!isSigned) return { answer: 'bad-signature' }
  const timeOf = (seconds) => new Date(seconds.readUInt32BE() * 1000).toISOString()
  const claims = { id: fields.cti.toString('base64url'), rpps: String(fields.rpps.readBigUInt64BE()).padStart(11, '0') }
  const times = { issuedAt: timeOf(fields.iat), expiresAt: timeOf(fields.exp) }
  return { answer: 'genuine', kid, claims: { ...claims, ...times, contentSha256: fields.sha256.toString('hex') } }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , code = '', keys = ''] = process.argv
  const text = /^https?:/.test(keys) ? await (await fetch(keys)).text() : await readFile(keys, 'utf8')
  process.stdout.write(`${JSON.stringify(verifyPrescription(code.split('/').pop(), JSON.parse(text)), null, 2)}\n`)
}
