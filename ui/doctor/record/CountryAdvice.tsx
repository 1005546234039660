import { countryName } from '../../../domain/intake/countries.ts'
import { emergencyNumbers } from '../../../domain/intake/emergencyNumbers.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { fill, locale, t } from '../../i18n/locale.ts'

const words = {
  advice: {
    fr: 'Conseils de santé du ministère des Affaires étrangères',
    en: 'Health advice of the French foreign ministry',
  },
} satisfies Record<string, Phrase>

const templates = {
  abroad: {
    fr: ({ country, numbers }) => `Patient à l’étranger (${country}). En cas d’urgence : ${numbers}.`,
    en: ({ country, numbers }) => `Patient abroad (${country}). In an emergency: ${numbers}.`,
  } satisfies Template<{ country: string; numbers: string }>,
}
const TRAVEL_ADVICE = 'https://www.diplomatie.gouv.fr/fr/conseils-aux-voyageurs/conseils-par-pays-destination/'

/** Where the patient is, whom they call there, and the state's advice for that country (product.md 2.4). */
export function CountryAdvice({ country }: { country: string }) {
  const numbers = emergencyNumbers(['life-threatening'], country).map(({ number }) => number)
  if (numbers.includes('15')) return null
  return (
    <p class="small">
      {fill(templates.abroad, { country: countryName(country, locale.value), numbers: numbers.join(', ') })}{' '}
      <a href={TRAVEL_ADVICE} target="_blank" rel="noopener noreferrer">
        {t(words.advice)}
      </a>
    </p>
  )
}
