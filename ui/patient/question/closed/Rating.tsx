import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Alert } from '../../../components/Alert.tsx'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { FieldError } from '../../../components/Field.tsx'
import { Stars } from '../../../components/Stars.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { fill, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { ratingStep } from '../deriveScene.ts'
import type { QuestionModel } from '../questionModel.ts'
import { templates, words } from '../questionWords.ts'
import { createRating } from './ratingModel.ts'

export function Rating({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const model = useModel(() => createRating(question))
  const step = ratingStep(now.rating)
  const failure = model.failure.value
  const missing = model.missing.value ? t(words.missing) : undefined
  if (step === 'done')
    return (
      <Alert kind="ok" live="status">
        {t(words.rated)} {now.rating?.stars !== undefined && fill(templates.ratedStars, { stars: now.rating.stars })}
      </Alert>
    )
  return (
    <Card as="section" label={t(words.ratingTitle)}>
      <h2>{t(words.ratingTitle)}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          model.validate(step)
        }}
      >
        {step === 'avoidedVisit' && (
          <Choices
            label={t(words.avoidedVisit)}
            options={[
              { value: 'yes', label: t(words.yes) },
              { value: 'no', label: t(words.no) },
            ]}
            value={model.avoidedVisit.value === undefined ? undefined : model.avoidedVisit.value ? 'yes' : 'no'}
            onChoose={(value) => {
              model.choose(model.avoidedVisit, value === 'yes')
            }}
            error={missing}
          />
        )}
        {step === 'stars' && (
          <div>
            <p>
              <strong>{t(words.stars)}</strong>
            </p>
            <Stars
              label={t(words.stars)}
              value={model.stars.value}
              onValue={(stars) => {
                model.choose(model.stars, stars)
              }}
            />
            <FieldError id="stars-error" error={missing} />
          </div>
        )}
        {step === 'comment' && (
          <>
            <p>{t(words.thanks)}</p>
            <TextArea
              label={t(words.comment)}
              hint={t(words.commentHint)}
              optional
              value={model.comment.value}
              onValue={(typed) => {
                model.comment.value = typed
              }}
              maxLength={10_000}
            />
          </>
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" wide busy={model.saving.value === step}>
          {t(words.validate)}
        </Button>
      </form>
    </Card>
  )
}
