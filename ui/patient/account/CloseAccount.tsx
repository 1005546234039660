import { Download } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { PatientView } from '../../../protocol/accounts.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { DeletionDialog } from '../deletion/DeletionDialog.tsx'
import { createDeletion } from '../deletion/deletionModel.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { leave } from '../frame/session.ts'
import { Points } from '../services/Points.tsx'
import { questionsResource } from '../space/lists.ts'
import { recordKeptUntil } from './deriveKept.ts'
import { templates, words } from './words.ts'

/** « Fermer mon compte »: what goes now, what the law keeps and until when. */
export function CloseAccount() {
  return (
    <Page title={t(words.close)} home="/espace" back="profile">
      <SignedIn>{({ patients }) => <Closing patients={patients} />}</SignedIn>
    </Page>
  )
}

function Closing({ patients }: { patients: readonly PatientView[] }) {
  const model = useModel(() => createDeletion('/api/account', leave))
  const questions = useModel(questionsResource)
  useEffect(() => {
    questions.load()
  }, [questions])
  const self = patients.find(({ relation }) => relation === 'self')
  const asked = questions.state.value.value?.consultations
  return (
    <>
      <p>{t(words.closeLead)}</p>
      {self && (
        <ButtonLink href={`/donnees/${self.id}`} variant="ghost" wide icon={Download}>
          {t(words.download)}
        </ButtonLink>
      )}
      <Points title={words.closeNow} points={words.closeNowItems} />
      <Card as="section" label={t(words.closeKept)}>
        <h2>{t(words.closeKept)}</h2>
        <p>{t(words.closeKeptItems)}</p>
        {asked && (
          <ul class="service-points">
            {patients.map((patient) => (
              <li key={patient.id}>{keptText(patient, asked)}</li>
            ))}
          </ul>
        )}
        <p class="muted small">{t(words.closeKeptRest)}</p>
      </Card>
      <Button variant="danger" wide onPress={model.ask}>
        {t(words.close)}
      </Button>
      <DeletionDialog
        model={model}
        title={t(words.closeAsk)}
        text={t(words.closeAskText)}
        heldUp={t(words.closeOpen)}
        action={t(words.close)}
      />
    </>
  )
}

function keptText(patient: PatientView, asked: Parameters<typeof recordKeptUntil>[1]): string {
  const until = recordKeptUntil(patient, asked)
  const { firstName: name } = patient
  return until === undefined
    ? fill(templates.nothingKept, { name })
    : fill(templates.keptUntil, { name, until: format.day(until) })
}
