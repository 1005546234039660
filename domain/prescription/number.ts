/** Crockford's base 32: no I, L, O or U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random bytes that a number takes: eight characters of five bits. */
export const NUMBER_BYTES = 5

/** The prescription's number for people, to read out on the telephone: `7F3K-29QD`. Only a name; it opens nothing. */
export function prescriptionNumber(random: Uint8Array): string {
  if (random.length < NUMBER_BYTES) throw new RangeError(`A prescription number takes ${NUMBER_BYTES} random bytes`)
  const bits = random.slice(0, NUMBER_BYTES).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n)
  const characters = Array.from({ length: 8 }, (_, index) =>
    ALPHABET.charAt(Number((bits >> BigInt(35 - 5 * index)) & 31n)),
  )
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}
