import { MessagesSquare } from 'lucide'
import { useEffect } from 'preact/hooks'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { StageTag } from '../../dispensing/Progress.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useFollowing } from '../../lib/useFollowing.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { type Me, SignedIn } from '../frame/SignedIn.tsx'
import { isFound, isUnderWay, LONG_LIST, TONE_OF_STATE } from './deriveSpace.ts'
import { ListFilter, NothingFound, useFilter } from './ListFilter.tsx'
import { documentsResource, questionsResource } from './lists.ts'
import './Space.css'
import { stateWords, templates, words } from './words.ts'

export function Questions() {
  return (
    <Page title={t(words.questions)} home="/espace" back="space">
      <SignedIn>{(me) => <QuestionList me={me} />}</SignedIn>
    </Page>
  )
}

function QuestionList({ me }: { me: Me }) {
  const filter = useFilter()
  const questions = useModel(questionsResource)
  const documents = useModel(documentsResource)
  useEffect(() => {
    questions.load()
    documents.load()
  }, [questions, documents])
  useFollowing(
    questions.load,
    (questions.state.value.value?.consultations ?? []).some(({ state }) => isUnderWay(state)),
  )
  // What became of a prescription is told beside its question; without it the list is the list.
  const papers = documents.state.value.value?.documents ?? []
  const state = questions.state.value
  if (!state.value)
    return state.status === 'failed' ? (
      <Failed failure={state.failure} onRetry={questions.load} />
    ) : (
      <Skeleton lines={5} />
    )
  const list = state.value.consultations
  if (list.length === 0)
    return (
      <Empty
        icon={MessagesSquare}
        title={t(words.noQuestions)}
        action={<ButtonLink href="/questions/nouvelle">{t(words.start)}</ButtonLink>}
      >
        {t(words.noQuestionsText)}
      </Empty>
    )
  const shown = list.filter(
    ({ patient, excerpt, specialty, doctorName }) =>
      (filter.patientId.value === '' || patient.id === filter.patientId.value) &&
      isFound(filter.query.value, [
        excerpt,
        patient.firstName,
        doctorName,
        specialty && t(SPECIALTY_LABELS[specialty]),
      ]),
  )
  return (
    <>
      {(list.length >= LONG_LIST || me.patients.length > 1) && (
        <ListFilter filter={filter} patients={me.patients} shown={shown.length} all={list.length} />
      )}
      {shown.length === 0 && <NothingFound />}
      <ul class="space-list">
        {shown.map((question) => (
          <li key={question.id}>
            <a class="space-item" href={`/questions/${question.id}`}>
              <span class="row">
                <Tag kind={TONE_OF_STATE[question.state]}>{t(stateWords[question.state])}</Tag>
                <span class="muted small">{format.dateTime(question.submittedAt ?? question.createdAt)}</span>
              </span>
              <span class="space-excerpt">{question.excerpt === '' ? t(words.notWritten) : question.excerpt}</span>
              <span class="muted small">
                {fill(templates.forWhom, { name: question.patient.firstName })}
                {question.specialty && ` · ${t(SPECIALTY_LABELS[question.specialty])}`}
                {question.doctorName && ` · ${question.doctorName}`}
              </span>
              {papers.map(
                ({ id, consultationId, prescription }) =>
                  prescription &&
                  consultationId === question.id && (
                    <span key={id} class="row small">
                      {t(words.prescription)} <StageTag progress={prescription} />
                    </span>
                  ),
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
