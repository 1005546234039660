import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { parisDay } from '../../../../domain/people/age.ts'
import { type ConsentKind, versionText } from '../../../../domain/people/consentVersions.ts'
import { mayAskForSecrecy } from '../../../../domain/people/secrecy.ts'
import { CONSENT_TITLES } from '../../../../domain/words/consents.ts'
import type { ConsentTextView } from '../../../../protocol/consentTexts.ts'
import { Alert } from '../../../components/Alert.tsx'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { fill, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { Markdown } from '../../../pathway/Markdown.tsx'
import { Page } from '../../frame/Page.tsx'
import { type Me, SignedIn } from '../../frame/SignedIn.tsx'
import { secrecyTemplates, secrecyWords } from '../../ownSpace/secrecyWords.ts'
import { templates as termsTemplates } from '../../terms/words.ts'
import { createNewQuestion, type NewQuestionModel } from './newQuestionModel.ts'
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
      {terms && (
        <Agreement model={model} kind="consultation-terms" name="acceptsTerms" agreed={model.accepted}>
          {t(words.accept)}
        </Agreement>
      )}
      {consent && (
        <Agreement model={model} kind="health-data" name="consentsToHealthData" agreed={model.consented}>
          {t(words.consent)}
        </Agreement>
      )}
      {failure && <Failed failure={failure} />}
      <Button type="submit" wide busy={model.opening.value || model.reading.value}>
        {t(words.start)}
      </Button>
    </form>
  )
}

type AgreementProps = {
  model: NewQuestionModel
  kind: ConsentKind
  name: string
  agreed: Signal<boolean>
  children: ComponentChildren
}

/** What there is to agree to, and, once it can be read, the box to tick. */
function Agreement({ model, kind, name, agreed, children }: AgreementProps) {
  const title = t(CONSENT_TITLES[kind])
  const text = model.textOf(kind)
  return (
    <>
      <Card as="section" label={title}>
        <h2>{title}</h2>
        {model.outdated(kind) && <Alert>{t(words.changed)}</Alert>}
        {text ? <TextToAgree text={text} /> : <TextToCome model={model} />}
      </Card>
      {text && (
        <Checkbox
          name={name}
          checked={agreed.value}
          onChecked={(ticked) => {
            agreed.value = ticked
          }}
          error={model.tried.value && !agreed.value ? t(words.acceptFirst) : undefined}
        >
          {children}
        </Checkbox>
      )}
    </>
  )
}

function TextToAgree({ text }: { text: ConsentTextView }) {
  return (
    <>
      <Markdown text={t(text.text)} />
      <p class="muted small">{fill(termsTemplates.version, { version: versionText(text.version) })}</p>
    </>
  )
}

function TextToCome({ model }: { model: NewQuestionModel }) {
  const state = model.texts.value
  return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.loadTexts} /> : <Skeleton />
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
