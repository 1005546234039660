import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** The number in E.164, a national one being French; `null` when it is none. */
export function e164(typed: string): string | null {
  const phone = parsePhoneNumberFromString(typed, 'FR')
  return phone?.isValid() ? phone.number : null
}
