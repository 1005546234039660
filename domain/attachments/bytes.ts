/** The byte at an index, or −1 past the end: every walk below ends there instead of reading `undefined`. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? -1

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

export function matchesAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => byteAt(bytes, at + index) === byte)
}

export const startsWith = (bytes: Uint8Array, wanted: Uint8Array): boolean => matchesAt(bytes, 0, wanted)

/** Where `wanted` begins for the last time between two indices, or −1. The engine's own search finds its first byte. */
export function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array, from: number, before: number): number {
  const start = Math.max(0, from)
  const last = Math.min(before, bytes.length) - wanted.length
  if (last < start) return -1
  const range = bytes.subarray(start, last + 1)
  const head = byteAt(wanted, 0)
  for (let at = range.lastIndexOf(head); at !== -1; at = at === 0 ? -1 : range.lastIndexOf(head, at - 1))
    if (matchesAt(bytes, start + at, wanted)) return start + at
  return -1
}
