import type { Phrase } from '../language/phrase.ts'
import type { ConsentKind } from '../people/consentVersions.ts'

/** What each agreement is called, wherever it is listed. */
export const CONSENT_TITLES: Readonly<Record<ConsentKind, Phrase>> = {
  'portal-terms': { fr: 'Conditions générales du portail', en: 'The portal’s general terms' },
  'health-data': { fr: 'Données de santé', en: 'Health data' },
  'consultation-terms': {
    fr: 'Conditions du service de téléconsultation',
    en: 'Terms of the teleconsultation service',
  },
}
