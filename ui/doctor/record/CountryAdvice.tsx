import { ambulanceNumbers } from '../../../domain/intake/ambulanceNumbers.ts'
import { countryName } from '../../../domain/intake/countries.ts'
import { emergencyNumbers } from '../../../domain/intake/emergencyNumbers.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { Alert } from '../../components/Alert.tsx'
import { fill, locale, t } from '../../i18n/locale.ts'

const words = {
  french: { fr: 'Le 15 n’y répond pas.', en: 'The French 15 does not answer there.' },
  unknown: {
    fr: 'Aucun numéro vérifié pour ce pays : demandez au patient celui qu’il connaît. Depuis un mobile, le 112 aboutit sur la plupart des réseaux.',
    en: 'No verified number for this country: ask the patient which one they know. From a mobile, 112 gets through on most networks.',
  },
  source: {
    fr: 'Numéro donné à la fois par la table d’appels d’urgence d’Android (8 décembre 2023) et par libphonenumber 9.0.35 (16 juillet 2026).',
    en: 'Number given both by Android’s table of emergency calls (8 December 2023) and by libphonenumber 9.0.35 (16 July 2026).',
  },
  advice: {
    fr: 'Conseils de santé du ministère des Affaires étrangères (nouvel onglet)',
    en: 'Health advice of the French foreign ministry (new tab)',
  },
} satisfies Record<string, Phrase>

const templates = {
  abroad: {
    fr: ({ country }) => `Patient à l’étranger : ${country}`,
    en: ({ country }) => `Patient abroad: ${country}`,
  } satisfies Template<{ country: string }>,
  call: {
    fr: ({ numbers }) => `En cas d’urgence vitale sur place : ${numbers}.`,
    en: ({ numbers }) => `In a life-threatening emergency there: ${numbers}.`,
  } satisfies Template<{ numbers: string }>,
}
const TRAVEL_ADVICE = 'https://www.diplomatie.gouv.fr/fr/conseils-aux-voyageurs/conseils-par-pays-destination/'

/** Where the patient is, whom they call there, and the state's advice for that country (product.md 2.4). */
export function CountryAdvice({ country }: { country: string }) {
  if (emergencyNumbers(['life-threatening'], country).some(({ number }) => number === '15')) return null
  const known = ambulanceNumbers(country)
  const numbers = new Intl.ListFormat(locale.value, { type: 'disjunction' }).format(known)
  return (
    <Alert title={fill(templates.abroad, { country: countryName(country, locale.value) })}>
      <p>
        {known.length === 0 ? (
          t(words.unknown)
        ) : (
          <>
            <strong>{fill(templates.call, { numbers })}</strong> {t(words.french)}
          </>
        )}
      </p>
      {known.length > 0 && <p class="muted small">{t(words.source)}</p>}
      <p>
        <a href={TRAVEL_ADVICE} target="_blank" rel="noopener noreferrer">
          {t(words.advice)}
        </a>
      </p>
    </Alert>
  )
}
