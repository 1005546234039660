/** A device that receives Web Push, as a browser and its push service know it: RFC 8291 read with its private key. */
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const text = (words: string) => new TextEncoder().encode(words)
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }

async function expand(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info: new Uint8Array(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, bytes * 8))
}

export async function aPushDevice(endpoint: string) {
  const pair = (await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair
  const own = new Uint8Array((await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer)
  const auth = crypto.getRandomValues(new Uint8Array(16))
  return {
    subscription: { endpoint, keys: { p256dh: base64url(own), auth: base64url(auth) } },
    /** What the service said, out of the body that it posted. */
    async read(body: Uint8Array): Promise<Record<string, string>> {
      const salt = body.slice(0, 16)
      const length = body[20] ?? 0
      const theirs = body.slice(21, 21 + length)
      const publicKey = await crypto.subtle.importKey('raw', theirs, CURVE, true, [])
      // Node calls it `public`, the types of Workers `$public`.
      const agreement: any = { name: 'ECDH', public: publicKey, $public: publicKey }
      const shared = new Uint8Array(await crypto.subtle.deriveBits(agreement, pair.privateKey, 256))
      const secret = await expand(shared, auth, joined(text('WebPush: info\0'), own, theirs), 32)
      const contentKey = await expand(secret, salt, text('Content-Encoding: aes128gcm\0'), 16)
      const iv = await expand(secret, salt, text('Content-Encoding: nonce\0'), 12)
      const key = await crypto.subtle.importKey('raw', new Uint8Array(contentKey), 'AES-GCM', false, ['decrypt'])
      const how = { name: 'AES-GCM', iv: new Uint8Array(iv) }
      const plain = new Uint8Array(await crypto.subtle.decrypt(how, key, body.slice(21 + length)))
      // A record ends in the delimiter 2 and padding.
      return JSON.parse(new TextDecoder().decode(plain.slice(0, plain.lastIndexOf(2))))
    },
  }
}
