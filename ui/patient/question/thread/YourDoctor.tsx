import type { Phrase } from '../../../../domain/language/phrase.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { locale, t } from '../../../i18n/locale.ts'

const words = {
  label: { fr: 'Votre médecin et le tarif', en: 'Your doctor and the price' },
  free: { fr: 'rien à payer, votre assurance prend tout en charge', en: 'nothing to pay, your insurer covers it all' },
} satisfies Record<string, Phrase>

const euros = (cents: number) =>
  new Intl.NumberFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  )

/** Who answers, where they practise and what it costs: known before the act begins (HAS). */
export function YourDoctor({ now: { doctor, priceCents } }: { now: ConsultationView }) {
  if (!doctor) return null
  const { name, specialty, rpps, address } = doctor
  return (
    <p class="small muted" role="note" aria-label={t(words.label)}>
      {[name, t(SPECIALTY_LABELS[specialty]), `RPPS ${rpps}`, ...(address === undefined ? [] : [address])].join(' · ')}
      {' · '}
      <strong>{priceCents === 0 ? t(words.free) : euros(priceCents)}</strong>
    </p>
  )
}
