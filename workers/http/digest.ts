const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 in lower-case hex: what is kept of a secret. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** An unguessable name: 128 random bits in hex. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)).buffer)

/** A secret for a cookie: 256 random bits in hex. */
export const randomSecret = (): string => hex(crypto.getRandomValues(new Uint8Array(32)).buffer)
