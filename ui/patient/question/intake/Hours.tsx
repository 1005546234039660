import { useSignal } from '@preact/signals'
import type * as z from 'zod/mini'
import type { Specialty } from '../../../../domain/vocabulary.ts'
import { whoAnswers } from '../../../../domain/waiting/overflow.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import type { catalogue } from '../../../../protocol/catalogue.ts'
import { Alert } from '../../../components/Alert.tsx'
import { LinkButton } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, locale, t } from '../../../i18n/locale.ts'
import { hoursByDay } from './deriveHours.ts'
import { templates, words } from './intakeWords.ts'

/** Whom the patient asked is not there at this hour: who answers instead, and when to come back. */
export function NotThere({ services, chosen }: { services: z.infer<typeof catalogue>; chosen: Specialty | undefined }) {
  const specialty = services.specialties.find(({ id }) => id === chosen)
  if (!specialty || specialty.id === 'generalist') return null
  const { id, openNow, online, nextOpening } = specialty
  const answering = whoAnswers(id, { open: openNow, online })
  if (answering === 'specialist') return null
  const back = openNow || !nextOpening ? null : { when: format.dateTime(nextOpening) }
  const name = t(SPECIALTY_LABELS[id])
  return (
    <Alert kind="info">
      {back ? fill(templates.closed, { specialty: name, ...back }) : fill(templates.nobodyOf, { specialty: name })}{' '}
      {t(answering === 'either' ? words.eitherAnswers : back ? words.generalistAnswers : words.generalistMeanwhile)}
    </Alert>
  )
}

/** « VOIR LES HORAIRES DES SPÉCIALISTES » and what it opens. */
export function Hours({ services }: { services: z.infer<typeof catalogue> }) {
  const open = useSignal(false)
  return (
    <div>
      <LinkButton
        onPress={() => {
          open.value = true
        }}
      >
        {t(words.hours)}
      </LinkButton>
      <Dialog
        open={open.value}
        title={t(words.hoursTitle)}
        onClose={() => {
          open.value = false
        }}
      >
        <p class="muted small">
          {t(words.hoursZone)} {t(words.closedHint)}
        </p>
        <ul class="hours">
          {services.specialties.map(({ id, slots, closedOn, openNow, nextOpening }) => (
            <li key={id}>
              <div class="row">
                <strong>{t(SPECIALTY_LABELS[id])}</strong>
                <Tag kind={openNow ? 'ok' : 'plain'}>{t(openNow ? words.openNow : words.closedNow)}</Tag>
              </div>
              {id === 'generalist' ? (
                <p class="small">{t(words.always)}</p>
              ) : (
                <ul>
                  {hoursByDay(slots, locale.value).map(({ days, hours }) => (
                    <li key={days}>
                      {days} · {hours}
                    </li>
                  ))}
                </ul>
              )}
              {closedOn.length > 0 && (
                <p class="small">{fill(templates.closedOn, { days: closedOn.map(format.day).join(', ') })}</p>
              )}
              {!openNow && nextOpening && (
                <p class="small muted">{fill(templates.nextOpening, { when: format.dateTime(nextOpening) })}</p>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  )
}
