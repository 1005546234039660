import type { PrescriptionContent } from './contents.ts'

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}

/**
 * The text whose UTF-8 bytes are hashed into the token: JSON of RFC 8785 (JCS), which is members sorted by UTF-16 code
 * units, no spaces, numbers and strings as ECMAScript writes them, and absent members left out. Whoever holds the
 * content can write it again byte for byte, in any language.
 */
export function canonicalContent(content: PrescriptionContent): string {
  return canonicalJson(content)
}
