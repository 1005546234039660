/** Fixed bytes as hex, and between them the fields with their lengths (docs/prescription-token.md): 156 bytes in all. */
const LAYOUT = [
  ['8449a201', 'alg', 1],
  ['0444', 'kid', 4],
  ['a0584ca5041a', 'exp', 4],
  ['061a', 'iat', 4],
  ['0748', 'cti', 8],
  ['3a000100001b', 'rpps', 8],
  ['3a000100015820', 'sha256', 32],
  ['5840', 'signature', 64],
] as const
const BYTES = 156
/** The algorithm's number as it stands in CBOR: −8 (EdDSA) and −19 (Ed25519). */
const ALGORITHMS = ['27', '32']

export type ReadToken = {
  kid: string
  /** Whether the algorithm named is one of ours. */
  knownAlgorithm: boolean
  rpps: string
  /** Epoch milliseconds. */
  issuedAt: number
  expiresAt: number
  /** What was signed: the Sig_structure of RFC 9052, 4.4. */
  message: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

/** The standard alphabet's `+` and `/` are `-` and `_`, and nothing is padded. */
const base64urlOf = (hex: string): string =>
  btoa(String.fromCharCode(...bytesOf(hex)))
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')

/** What a token says, its signature unchecked; undefined when it is not laid out as ours are. */
export function readToken(digits: string): ReadToken | undefined {
  if (!/^[1-9][0-9]{0,511}$/.test(digits)) return undefined
  const hex = BigInt(digits).toString(16)
  if (hex.length !== 2 * BYTES) return undefined
  const fields: Record<string, string> = {}
  let at = 0
  for (const [fixed, name, length] of LAYOUT) {
    if (hex.slice(at, at + fixed.length) !== fixed) return undefined
    at += fixed.length
    fields[name] = hex.slice(at, at + 2 * length)
    at += 2 * length
  }
  const { alg = '', kid = '', exp = '', iat = '', rpps = '', signature = '' } = fields
  const start = '846a5369676e617475726531'
  return {
    kid: base64urlOf(kid),
    knownAlgorithm: ALGORITHMS.includes(alg),
    rpps: BigInt(`0x${rpps}`).toString().padStart(11, '0'),
    issuedAt: Number.parseInt(iat, 16) * 1000,
    expiresAt: Number.parseInt(exp, 16) * 1000,
    message: bytesOf(`${start}${hex.slice(2, 22)}40${hex.slice(24, 180)}`),
    signature: bytesOf(signature),
  }
}
