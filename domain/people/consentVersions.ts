/** What a person agrees to, each by itself (article 7 of the GDPR: never bundled). */
export const CONSENT_KINDS = ['portal-terms', 'health-data', 'consultation-terms'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** The texts in force, by the day they were published. A new text takes a new day, and is asked for again. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentKind, string>> = {
  'portal-terms': '2026-11-01',
  'health-data': '2026-11-01',
  'consultation-terms': '2026-11-01',
}

/** What may be taken back by itself. The portal's terms are the contract of the account, which ends by closing it. */
export const WITHDRAWABLE = ['health-data', 'consultation-terms'] as const satisfies readonly ConsentKind[]
