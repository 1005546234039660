import { encode } from 'cbor2'

const text = new TextEncoder()
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))
const uint = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 255)

/** WebCrypto signs r‖s; WebAuthn wants the two as DER integers. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    const first = bytes.findIndex((byte) => byte !== 0)
    const short = bytes.slice(first)
    const body = (short[0] ?? 0) > 127 ? join(new Uint8Array([0]), short) : short
    return join(new Uint8Array([2, body.length]), body)
  }
  const both = join(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return join(new Uint8Array([48, both.length]), both)
}

type Scene = {
  origin?: string
  /** Whether its owner touched it, and showed it who they are. */
  present?: boolean
  verified?: boolean
  counter?: number
}

/** A key in somebody's hand, as WebAuthn has it (ES256, attestation « none »), that can be made to do anything wrong. */
export async function anAuthenticator(origin: string) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('no pair')
  const point = new Uint8Array((await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer)
  const id = crypto.getRandomValues(new Uint8Array(16))
  let uses = 0

  const clientData = (type: string, challenge: string, at: string) =>
    text.encode(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }))

  async function authenticatorData({ verified = true, present = true, counter = ++uses }: Scene, made?: Uint8Array) {
    const flags = (present ? 1 : 0) | (verified ? 4 : 0) | (made ? 64 : 0)
    const host = await sha256(text.encode(new URL(origin).hostname))
    return join(host, new Uint8Array([flags]), uint(counter, 4), made ?? new Uint8Array())
  }

  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }
  return {
    id: base64url(id),
    async make(challenge: string, scene: Scene = {}) {
      const key = encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, point.slice(1, 33)],
          [-3, point.slice(33)],
        ]),
      )
      const authData = await authenticatorData(scene, join(new Uint8Array(16), uint(id.length, 2), id, key))
      const attestation = encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', challenge, scene.origin ?? origin)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      }
      return { ...named, response }
    },
    async answer(challenge: string, scene: Scene = {}) {
      const data = clientData('webauthn.get', challenge, scene.origin ?? origin)
      const authData = await authenticatorData(scene)
      const signed = join(authData, await sha256(data))
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, signed)
      const response = {
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(der(new Uint8Array(raw))),
      }
      return { ...named, response }
    },
  }
}
export type Authenticator = Awaited<ReturnType<typeof anAuthenticator>>
