import { Phone } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { AlertsButton } from '../../../alerts/AlertsButton.tsx'
import { Alert } from '../../../components/Alert.tsx'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { Markdown } from '../../../pathway/Markdown.tsx'
import { Connection } from '../Connection.tsx'
import { ProfileOffer } from '../offer/ProfileOffer.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { templates, words } from '../questionWords.ts'
import { createDecision } from './decisionModel.ts'

/** The place and an honest estimate, live; after the time-out, whether to go on. */
export function Waiting({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const model = useModel(() => createDecision(question))
  const overdue = now.state === 'overdue'
  useEffect(() => {
    model.load()
  }, [model])
  const failure = model.failure.value
  const { waiting } = now
  return (
    <div class="stack">
      <Connection question={question} />
      {now.course?.waiting && (
        <Alert kind="warn" title={t(now.course.title)}>
          <Markdown text={t(now.course.waiting)} />
        </Alert>
      )}
      <Card raised>
        <div role="status" class="stack">
          {overdue && (
            <Alert kind="warn" live="alert">
              {t(words.overdue)}
            </Alert>
          )}
          {waiting && <Estimate waiting={waiting} />}
          {waiting?.overflow && <p>{overflowText(model.specialties.value.find(({ id }) => id === now.specialty))}</p>}
          {waiting && (
            <p class="muted">
              {fill(overdue ? templates.overdueUntil : templates.deadline, { hour: format.hour(waiting.deadline) })}
            </p>
          )}
        </div>
        {overdue && (
          <Button wide busy={model.deciding.value === 'wait'} onPress={() => model.decide('wait')}>
            {fill(templates.wait, { minutes: Math.ceil(model.waitTimeoutSeconds.value / 60) })}
          </Button>
        )}
      </Card>
      <section class="stack" aria-label={t(words.meanwhile)}>
        <h2>{t(words.meanwhile)}</h2>
        <ul class="points">
          <li>{t(words.stay)}</li>
          <li>{t(words.gather)}</li>
          {now.channel !== 'chat' && <li>{t(words.callHere)}</li>}
        </ul>
        <div>
          <AlertsButton side="patient" inWords />
        </div>
      </section>
      <ProfileOffer question={question} now={now} />
      <Alert kind="warn" title={t(words.notEmergency)}>
        {t(words.worse)}
      </Alert>
      <div>
        <ButtonLink href="tel:15" variant="ghost" icon={Phone}>
          {t(words.call15)}
        </ButtonLink>
      </div>
      {failure && <Failed failure={failure} />}
      <Button
        variant="ghost"
        wide
        onPress={() => {
          model.confirming.value = true
        }}
      >
        {t(words.cancel)}
      </Button>
      <Dialog
        open={model.confirming.value}
        title={t(words.cancelTitle)}
        onClose={() => {
          model.confirming.value = false
        }}
        actions={
          <>
            <Button
              variant="ghost"
              onPress={() => {
                model.confirming.value = false
              }}
            >
              {t(words.keep)}
            </Button>
            <Button variant="danger" busy={model.deciding.value === 'cancel'} onPress={() => model.decide('cancel')}>
              {t(words.cancel)}
            </Button>
          </>
        }
      >
        <p>{t(words.cancelText)}</p>
      </Dialog>
    </div>
  )
}

/** Why general practitioners see the question too: the specialty is closed, and until when, or nobody of it is online. */
const overflowText = (asked: { openNow: boolean; nextOpening: string | null } | undefined): string =>
  asked && !asked.openNow && asked.nextOpening
    ? fill(templates.closedUntil, { when: format.dateTime(asked.nextOpening) })
    : t(words.overflow)

function Estimate({ waiting }: { waiting: NonNullable<ConsultationView['waiting']> }) {
  const place = format.number(waiting.position)
  if (waiting.estimateSeconds === null)
    return (
      <div>
        <p class="waiting-big">{t(words.nobody)}</p>
        <p>{t(words.nobodyText)}</p>
        <p class="muted">{fill(templates.placeOnly, { place })}</p>
      </div>
    )
  return (
    <div>
      <p class="waiting-big">{format.minutes(waiting.estimateSeconds)}</p>
      <p class="muted">{fill(templates.place, { place, online: waiting.onlineDoctors })}</p>
      <p class="muted small">{t(words.estimateFrom)}</p>
    </div>
  )
}
