/** The byte at an index, or −1 past the end: every walk below ends there instead of reading `undefined`. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? -1

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

export function matchesAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => byteAt(bytes, at + index) === byte)
}

export const startsWith = (bytes: Uint8Array, wanted: Uint8Array): boolean => matchesAt(bytes, 0, wanted)

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where `wanted` begins for the first time from an index on, or −1. */
export function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const head = byteAt(wanted, 0)
  for (let at = bytes.indexOf(head, from); at !== -1; at = bytes.indexOf(head, at + 1))
    if (matchesAt(bytes, at, wanted)) return at
  return -1
}

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
