type Part = Readonly<Record<string, unknown>>

const bytesOf = (text: string) => new TextEncoder().encode(text)

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const partOf = (part: Part) => base64url(bytesOf(JSON.stringify(part)))

/** A JWT signed by HS256 with a secret's UTF-8 bytes; without a secret it has no signature. */
export async function signToken(header: Part, claims: Part, secret: string | null): Promise<string> {
  const signed = `${partOf(header)}.${partOf(claims)}`
  if (secret === null) return `${signed}.`
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign'])
  return `${signed}.${base64url(new Uint8Array(await crypto.subtle.sign(algorithm, key, bytesOf(signed))))}`
}
