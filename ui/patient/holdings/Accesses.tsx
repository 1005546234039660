import { Eye } from 'lucide'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { actionText } from '../../../domain/access/actionWords.ts'
import { accesses } from '../../../protocol/holdings.ts'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { format } from '../../i18n/format.ts'
import { locale, t } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { useModel } from '../../lib/useModel.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import './Accesses.css'
import { words } from './words.ts'

/** The access journal: who saw this record, when, why. */
export function Accesses() {
  const { params } = useRoute()
  return (
    <SignedIn>
      {({ patients }) => {
        const patient = patients.find(({ id }) => id === params['id'])
        const title = t(patient?.relation === 'self' ? words.accesses : words.accessesTheirs)
        return patient ? (
          <Page title={title} subtitle={patient.firstName} home="/espace" back={patient}>
            <Journal patientId={patient.id} />
          </Page>
        ) : (
          <NotFound />
        )
      }}
    </SignedIn>
  )
}

function Journal({ patientId }: { patientId: string }) {
  const path = `/api/patients/${encodeURIComponent(patientId)}/accesses`
  const journal = useModel(() => resource((signal) => api.get(path, accesses, { signal })))
  useEffect(() => {
    journal.load()
  }, [journal])
  const state = journal.state.value
  if (!state.value)
    return state.status === 'failed' ? (
      <Failed failure={state.failure} onRetry={journal.load} />
    ) : (
      <Skeleton lines={5} />
    )
  const lines = state.value.accesses
  if (lines.length === 0)
    return (
      <Empty icon={Eye} title={t(words.noAccesses)}>
        {t(words.noAccessesText)}
      </Empty>
    )
  return (
    <>
      <p class="muted">{t(words.accessesLead)}</p>
      <ol class="accesses">
        {lines.map(({ at, by, name, action, consultationId, title, reason }) => (
          <li key={at + action}>
            <span class="muted small">{format.dateTime(at)}</span>
            <span>
              <strong>{name ?? t(words[by])}</strong>
              {t(words.colon)}
              {actionText(action, locale.value)}
              {title && ` (${title})`}
              {reason !== null && <q class="accesses-reason">{reason}</q>}
            </span>
            {consultationId && <a href={`/questions/${consultationId}`}>{t(words.seeQuestion)}</a>}
          </li>
        ))}
      </ol>
    </>
  )
}
