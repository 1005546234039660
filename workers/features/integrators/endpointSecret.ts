/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32

/** A new signing secret: `whsec_` and base64 (Standard Webhooks, “Symmetric”). */
export function endpointSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
