/** Letters and digits, as on the card; spaces and dashes that people add are left out. */
export const plainNumber = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase()

export const plainText = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

export const plainPostcode = (typed: string): string => typed.replace(/\s/g, '')

const hasLetter = (typed: string) => /\p{L}/u.test(typed)

/** What a field of the sign-up must look like, whoever checks it: the page before it asks, the service always. */
export const SIGN_UP_SHAPES = {
  memberNumber: (typed) => /^[\p{L}\p{Nd}]{2,20}$/u.test(plainNumber(typed)),
  lastName: hasLetter,
  firstName: hasLetter,
  postcode: (typed) => /^\d{5}$/.test(plainPostcode(typed)),
  city: hasLetter,
} as const satisfies Record<string, (typed: string) => boolean>
