import { Download, FileText } from 'lucide'
import { useEffect } from 'preact/hooks'
import { documentName } from '../../../domain/words/documents.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Progress, StageTag } from '../../dispensing/Progress.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { type Me, SignedIn } from '../frame/SignedIn.tsx'
import { isFound, LONG_LIST } from './deriveSpace.ts'
import { ListFilter, NothingFound, useFilter } from './ListFilter.tsx'
import { documentsResource } from './lists.ts'
import { ShowCode } from './ShowCode.tsx'
import './Space.css'
import { templates, words } from './words.ts'

export function Documents() {
  return (
    <Page title={t(words.documents)} home="/espace" back="space">
      <SignedIn>{(me) => <DocumentList me={me} />}</SignedIn>
    </Page>
  )
}

function DocumentList({ me }: { me: Me }) {
  const filter = useFilter()
  const documents = useModel(documentsResource)
  useEffect(() => {
    documents.load()
  }, [documents])
  const state = documents.state.value
  if (!state.value)
    return state.status === 'failed' ? (
      <Failed failure={state.failure} onRetry={documents.load} />
    ) : (
      <Skeleton lines={5} />
    )
  const list = state.value.documents
  if (list.length === 0)
    return (
      <Empty icon={FileText} title={t(words.noDocuments)}>
        {t(words.noDocumentsText)}
      </Empty>
    )
  const nameOf = (id: string) => me.patients.find((patient) => patient.id === id)?.firstName
  const shown = list.filter(
    ({ kind, amends, patientId, title, prescription }) =>
      (filter.patientId.value === '' || patientId === filter.patientId.value) &&
      isFound(filter.query.value, [
        t(documentName(kind, amends !== null)),
        title,
        nameOf(patientId),
        prescription?.number,
      ]),
  )
  return (
    <>
      {(list.length >= LONG_LIST || me.patients.length > 1) && (
        <ListFilter filter={filter} patients={me.patients} shown={shown.length} all={list.length} />
      )}
      {shown.length === 0 && <NothingFound />}
      <ul class="space-list">
        {shown.map((document) => {
          const name = nameOf(document.patientId)
          return (
            <li key={document.id} class="space-item">
              <span class="row">
                <strong>{t(documentName(document.kind, document.amends !== null))}</strong>
                {document.prescription && <StageTag progress={document.prescription} />}
              </span>
              <span class="muted small">
                {format.dateTime(document.createdAt)}
                {document.prescription && ` · ${fill(templates.number, { number: document.prescription.number })}`}
                {name && ` · ${fill(templates.forWhom, { name })}`}
              </span>
              {document.prescription && <Progress progress={document.prescription} />}
              <span class="row">
                <ButtonLink href={`/api/documents/${document.id}`} download variant="ghost" icon={Download}>
                  {t(words.download)}
                </ButtonLink>
                {document.kind === 'prescription' && <ShowCode documentId={document.id} />}
                <a href={`/questions/${document.consultationId}`}>{t(words.seeQuestion)}</a>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
