/** What a person agrees to, each by itself (article 7 of the GDPR: never bundled). */
export const CONSENT_KINDS = ['portal-terms', 'health-data', 'consultation-terms'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** The texts that came with the service, by the day they were written; an administrator publishes later ones. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentKind, string>> = {
  'portal-terms': '2026-11-01',
  'health-data': '2026-11-01',
  'consultation-terms': '2026-11-27',
}

/** What may be taken back by itself. The portal's terms are the contract of the account, which ends by closing it. */
export const WITHDRAWABLE = ['health-data', 'consultation-terms'] as const satisfies readonly ConsentKind[]

/** A version is named by the day on which it was published, and from the second of a day on by its number too. */
export function nextVersion(day: string, existing: readonly string[]): string {
  for (let nth = 1; ; nth++) {
    const version = nth === 1 ? day : `${day}.${nth}`
    if (!existing.includes(version)) return version
  }
}

/** A version as people read it: « 26/11/2026 », « 26/11/2026 (2) ». Anything else as it is kept. */
export function versionText(version: string): string {
  const [, year, month, date, nth] = /^(\d{4})-(\d{2})-(\d{2})(?:\.(\d+))?$/.exec(version) ?? []
  if (year === undefined) return version
  return `${date}/${month}/${year}${nth === undefined ? '' : ` (${nth})`}`
}
