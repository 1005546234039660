const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 in lower-case hex: what is kept of a secret, or of a body. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return hex(await crypto.subtle.digest('SHA-256', bytes))
}

/** An unguessable name: 128 random bits in hex. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)).buffer)

/** A secret for a cookie: 256 random bits in hex. */
export const randomSecret = (): string => hex(crypto.getRandomValues(new Uint8Array(32)).buffer)
