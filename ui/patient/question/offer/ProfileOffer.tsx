import { PROFILE_LABELS } from '../../../../domain/words/profile.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Alert } from '../../../components/Alert.tsx'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { fill, locale, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { session } from '../../frame/session.ts'
import type { QuestionModel } from '../questionModel.ts'
import { offerText } from './deriveOffer.ts'
import './ProfileOffer.css'
import { createProfileOffer } from './profileOfferModel.ts'
import { templates, words } from './words.ts'

/** What the bot has learnt, offered to the profile; nothing where the profile knows it all, or the offer was declined. */
export function ProfileOffer({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const model = useModel(() => createProfileOffer(question, Date.now))
  const offered = model.offered.value
  const self = session.state.value.value?.patients.find(({ relation }) => relation === 'self')
  const title = self?.id === now.patient.id ? t(words.title) : fill(templates.titleFor, { name: now.patient.firstName })
  if (model.saved.value)
    return (
      <Alert kind="ok" live="status">
        {t(words.added)}
      </Alert>
    )
  if (offered.length === 0) return null
  return (
    <Card as="section" label={title}>
      <h2>{title}</h2>
      <p class="muted small">{t(words.why)}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          model.add()
        }}
      >
        <div>
          {offered.map((learnt) => (
            <Checkbox
              key={learnt.field}
              name={learnt.field}
              checked={model.chosen.value.has(learnt.field)}
              onChecked={(ticked) => model.choose(learnt.field, ticked)}
            >
              <strong>{t(PROFILE_LABELS[learnt.field])}</strong>{' '}
              <span class="offered-value">{offerText(learnt, locale.value)}</span>
            </Checkbox>
          ))}
        </div>
        {model.failure.value && <Failed failure={model.failure.value} />}
        <div class="row">
          <Button type="submit" busy={model.saving.value} disabled={model.chosen.value.size === 0}>
            {t(words.add)}
          </Button>
          <Button variant="ghost" onPress={model.dismiss}>
            {t(words.decline)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
