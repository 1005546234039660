import { useRef } from 'preact/hooks'
import { amountOf, nonSubstitutableMention, renewalsMention } from '../../../domain/prescription/mentions.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { StepUp } from '../../stepUp/StepUp.tsx'
import { Findings } from './Findings.tsx'
import type { PrescriptionModel } from './prescriptionModel.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'

/** What is about to be signed, word for word, and what the doctor must have thought of before. */
export function Review({ model, consultation }: { model: PrescriptionModel; consultation: ConsultationView }) {
  const content = useRef<HTMLDivElement>(null)
  const review = model.review.value
  const asked = review?.asked ?? []
  const { stepUp } = model
  const proving = stepUp.open.value
  const sign = async () => {
    const done = (!stepUp.open.peek() || (await stepUp.confirm())) && (await model.sign())
    if (!done && !stepUp.open.peek()) focusFirstError(content.current)
  }
  return (
    <Dialog
      open={review !== undefined}
      title={t(words.review)}
      onClose={model.correct}
      actions={
        <>
          <Button variant="ghost" onPress={model.correct}>
            {t(words.correct)}
          </Button>
          <Button busy={model.signing.value || stepUp.busy.value} onPress={sign}>
            {t(proving ? words.confirmAndSign : words.sign)}
          </Button>
        </>
      }
    >
      <div ref={content} class="stack">
        <p>{t(words.reviewLead)}</p>
        <p>
          <strong>
            {consultation.patient.firstName} {consultation.patient.lastName}
          </strong>
          , {format.day(consultation.patient.birthDate)}
        </p>
        <ol class="stack review-lines">
          {review?.lines.map((line, index) => (
            <li key={index} class="review-line">
              <strong>{line.inn ? `${line.inn} · ${line.medicine}` : line.medicine}</strong>
              <span lang="fr">{line.posology}</span>
              <span class="muted">
                {t(amountOf(line))} · {t(line.reimbursable ? words.reimbursable : words.notReimbursable)}
                {line.nonSubstitutable && ` · ${nonSubstitutableMention(line.nonSubstitutable)}`}
              </span>
            </li>
          ))}
        </ol>
        {review && <p>{t(renewalsMention(review.renewals))}</p>}
        {asked.length > 0 && (
          <section class="stack" aria-labelledby="to-confirm">
            <h3 id="to-confirm">{t(words.toConfirm)}</h3>
            <Findings findings={asked} />
            <Checkbox
              checked={model.confirmed.value}
              onChecked={model.confirm}
              error={model.unconfirmed.value ? t(words.confirmFirst) : undefined}
            >
              {t(words.confirm)}
            </Checkbox>
          </section>
        )}
        {proving && (
          <StepUp model={stepUp} onComplete={sign}>
            {t(words.stepUpSigns)}
          </StepUp>
        )}
        {model.failure.value && <Failed failure={model.failure.value} />}
      </div>
    </Dialog>
  )
}
