import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { parisDay } from '../../../../domain/people/age.ts'
import { mayAskForSecrecy } from '../../../../domain/people/secrecy.ts'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { fill, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { Page } from '../../frame/Page.tsx'
import { type Me, SignedIn } from '../../frame/SignedIn.tsx'
import { secrecyTemplates, secrecyWords } from '../../ownSpace/secrecyWords.ts'
import { Agreement } from '../../terms/Agreement.tsx'
import { createNewQuestion } from './newQuestionModel.ts'
import '../Question.css'
import { newWords as words } from '../questionWords.ts'

export function NewQuestion() {
  return (
    <Page title={t(words.title)} home="/espace" back="space">
      <SignedIn>{(me) => <Opening me={me} />}</SignedIn>
    </Page>
  )
}

function Opening({ me }: { me: Me }) {
  const { route } = useLocation()
  const model = useModel(() => createNewQuestion(me, (path) => route(path, true)))
  const failure = model.failure.value
  const terms = model.termsNeeded.value
  const consent = model.consentNeeded.value
  const asks = terms || consent || !model.nothingToAsk
  // Nothing to ask and nothing to accept: straight to the bot.
  useEffect(() => {
    if (!asks) model.open()
    if (terms || consent) model.loadTexts()
  }, [model])
  if (!asks) return failure ? <Failed failure={failure} onRetry={model.open} /> : <Skeleton />
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        model.open()
      }}
    >
      {!model.nothingToAsk && (
        <Choices
          label={t(words.forWhom)}
          column
          options={me.patients.map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }))}
          value={model.patientId.value}
          onChoose={(id) => {
            model.patientId.value = id
          }}
          error={model.tried.value && model.patientId.value === undefined ? t(words.chooseWho) : undefined}
        />
      )}
      <SecrecyOffer me={me} patientId={model.patientId.value} />
      {terms && <Agreement model={model} kind="consultation-terms" agreed={model.accepted} />}
      {consent && <Agreement model={model} kind="health-data" agreed={model.consented} />}
      {failure && <Failed failure={failure} />}
      <Button type="submit" wide busy={model.opening.value || model.reading.value}>
        {t(words.start)}
      </Button>
    </form>
  )
}

/** To a minor who was chosen: that their parents need not know. */
function SecrecyOffer({ me, patientId }: { me: Me; patientId: string | undefined }) {
  const patient = me.patients.find(({ id }) => id === patientId)
  if (!patient || !mayAskForSecrecy(patient, parisDay(Date.now()))) return null
  return (
    <p class="small">
      {fill(secrecyTemplates.offer, { name: patient.firstName })}{' '}
      <a href={`/beneficiaires/${patient.id}/secret`}>{t(secrecyWords.ask)}</a>
    </p>
  )
}
