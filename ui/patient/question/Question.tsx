import { useEffect, useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { AlertsButton } from '../../alerts/AlertsButton.tsx'
import { ButtonLink } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { stepText } from '../../components/Progress.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { focusOn } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { isSignedOut, session } from '../frame/session.ts'
import { signInPath } from '../signIn/returnPath.ts'
import { Closed } from './closed/Closed.tsx'
import { sceneOf } from './deriveScene.ts'
import { progressOf } from './intake/deriveIntake.ts'
import { Intake } from './intake/Intake.tsx'
import './Question.css'
import { templates, words } from './intake/intakeWords.ts'
import { createQuestion, type QuestionModel } from './questionModel.ts'
import { sceneWords } from './questionWords.ts'
import { Thread } from './thread/Thread.tsx'
import { Waiting } from './waiting/Waiting.tsx'

export function Question() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  return <QuestionPage key={id} id={id} />
}

function QuestionPage({ id }: { id: string }) {
  const { url, route } = useLocation()
  const model = useModel(() => createQuestion(id))
  const now = model.consultation.value
  const failure = model.failure.value
  const signedOut = failure && isSignedOut(failure)
  useEffect(() => {
    model.load()
    // Whose page it is decides its language.
    if (session.state.peek().status !== 'ready') session.load()
  }, [model])
  useEffect(() => {
    if (signedOut) route(signInPath(url), true)
  }, [signedOut])

  // Another scene begins at its heading; a conversation that ends, at its end, where the documents are.
  const current = now && sceneOf(now.state)
  const before = useRef(current)
  useEffect(() => {
    if (before.current && current && before.current !== current) {
      if (current === 'ended') document.querySelector('.question-end')?.scrollIntoView()
      else {
        // A conversation begins at its end, and scrolls there by itself.
        if (current !== 'thread') scrollTo(0, 0)
        focusOn(document.querySelector('h1'))
      }
    }
    before.current = current
  }, [current])

  if (!now) {
    const missing = failure?.kind === 'problem' && failure.problem.status === 404
    return (
      <Page title={t(missing ? words.notYours : words.title)} home="/espace">
        {missing ? (
          <>
            <p>{t(words.notYoursNext)}</p>
            <div>
              <ButtonLink href="/espace">{t(words.backToSpace)}</ButtonLink>
            </div>
          </>
        ) : failure && !signedOut ? (
          <Failed failure={failure} onRetry={model.load} busy={model.loading.value} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    )
  }
  const scene = sceneOf(now.state)
  const progress = progressOf(now, model.editing.value)
  return (
    <Page
      title={titleOf(now)}
      subtitle={subtitleOf(now, progress)}
      home="/espace"
      class="question"
      progress={progress}
      actions={<AlertsButton side="patient" />}
    >
      {scene === 'intake' ? (
        <div class="stack">
          <Intake question={model} now={now} />
        </div>
      ) : scene === 'waiting' || scene === 'overdue' ? (
        <Waiting question={model} now={now} />
      ) : scene === 'thread' ? (
        <Thread question={model} now={now} />
      ) : (
        <Closed question={model} now={now} />
      )}
    </Page>
  )
}

const titleOf = (now: ConsultationView): string => {
  const scene = sceneOf(now.state)
  if (scene === 'thread' && now.doctor) return now.doctor.name
  return t(sceneWords[scene])
}

function subtitleOf(now: ConsultationView, progress: ReturnType<typeof progressOf>): string {
  const { patient, doctor } = now
  if (sceneOf(now.state) === 'thread' && doctor) return `${t(SPECIALTY_LABELS[doctor.specialty])} · RPPS ${doctor.rpps}`
  const age =
    patient.ageMonths === undefined
      ? fill(templates.years, { age: patient.age })
      : fill(templates.months, { age: patient.ageMonths })
  const step = progress ? stepText(progress.step, progress.total) : t(words.title)
  return fill(templates.forWhom, { name: patient.firstName, age, step })
}

export type { QuestionModel }
