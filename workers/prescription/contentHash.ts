import { canonicalContent } from '../../domain/prescription/canonicalContent.ts'
import type { PrescriptionContent } from '../../domain/prescription/contents.ts'

/** SHA-256 (32 bytes) of the canonical content, as the token carries it. */
export async function contentSha256(content: PrescriptionContent): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(canonicalContent(content))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
