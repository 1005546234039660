/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them brackets. */
const EMAIL_MAX_CHARACTERS = 254

/** An address as accounts know it: case and outer spaces don't make another person. */
export const normalEmail = (typed: string): string => typed.trim().toLowerCase()

/** Whether a string has the shape of an address. Only the code that arrives there proves that it is one. */
export function isEmail(text: string): boolean {
  return (
    text.length <= EMAIL_MAX_CHARACTERS &&
    /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(text)
  )
}
