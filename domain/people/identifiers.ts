/**
 * The Luhn sum of a string of digits (ISO/IEC 7812-1, annex B): a multiple of ten when the last digit is the right key.
 * Digits are counted from the right, every second one doubled.
 */
function luhnSum(digits: string): number {
  let sum = 0
  for (let position = 0; position < digits.length; position++) {
    const digit = Number(digits[digits.length - 1 - position])
    const weighted = position % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

/** The digit that completes a string of digits under Luhn: for demonstration data and tests. */
export function luhnKey(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10)
}

/** Whether a string is an RPPS number (répertoire partagé des professionnels de santé): 11 digits, the last one a Luhn key. */
export function isRpps(text: string): boolean {
  return /^\d{11}$/.test(text) && luhnSum(text) % 10 === 0
}

/**
 * Whether a string is a FINESS number: 9 digits, the last one a Luhn key.
 * Corsican establishments begin with 2A or 2B; how their key is computed is not published with certainty, so seven
 * digits after the department are accepted there unchecked, rather than shutting out every pharmacy of the island.
 */
export function isFiness(text: string): boolean {
  if (/^2[AB]\d{7}$/.test(text)) return true
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0
}
