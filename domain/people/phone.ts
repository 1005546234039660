/** As numbers are dialled abroad: at least a country and a short number, at most fifteen digits after « 00 » (E.164). */
const ABROAD = { least: 7, most: 17 }

/**
 * Whether a typed text may be a phone number: what a page can tell before the service, which knows the numbers of the
 * world, judges. It never holds what the service would take for wrong: an extension behind the number may stand.
 */
export function looksLikePhone(typed: string): boolean {
  const text = typed.normalize('NFKC')
  const digits = text.replace(/\D/g, '')
  const prefix = /^[^\d+]*(?:\+|00)/.exec(text)?.[0]
  // No country's code begins with a nought.
  if (prefix)
    return /^\D*[1-9]/.test(text.slice(prefix.length)) && digits.length >= ABROAD.least && digits.length <= ABROAD.most
  return /^0?[1-9]\d{8}/.test(digits)
}
