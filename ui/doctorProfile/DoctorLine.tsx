import { useEffect } from 'preact/hooks'
import * as z from 'zod/mini'
import type { Phrase } from '../../domain/language/phrase.ts'
import type { Specialty } from '../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../domain/words/specialties.ts'
import { locale, t } from '../i18n/locale.ts'
import { api } from '../lib/api.ts'
import { resource } from '../lib/resource.ts'
import { useModel } from '../lib/useModel.ts'

const words = {
  label: { fr: 'Votre médecin et le tarif', en: 'Your doctor and the price' },
  free: { fr: 'rien à payer, votre assurance prend tout en charge', en: 'nothing to pay, your insurer covers it all' },
} satisfies Record<string, Phrase>

const priced = z.object({ limits: z.object({ consultationPriceCents: z.number() }) })

const euros = (cents: number) =>
  new Intl.NumberFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  )

type NamedDoctor = { name: string; specialty: Specialty; rpps: string; address?: string | undefined }

/** Who answers, where they practise and what it costs: known before the act begins (HAS). */
export function DoctorLine({ doctor: { name, specialty, rpps, address } }: { doctor: NamedDoctor }) {
  const catalogue = useModel(() => resource((abort) => api.get('/api/catalogue', priced, { signal: abort })))
  useEffect(() => {
    catalogue.load()
  }, [catalogue])
  const priceCents = catalogue.state.value.value?.limits.consultationPriceCents
  return (
    <p class="small muted" role="note" aria-label={t(words.label)}>
      {[name, t(SPECIALTY_LABELS[specialty]), `RPPS ${rpps}`, ...(address === undefined ? [] : [address])].join(' · ')}
      {priceCents !== undefined && <strong> · {priceCents === 0 ? t(words.free) : euros(priceCents)}</strong>}
    </p>
  )
}
