import { LogOut } from 'lucide'
import { useMemo } from 'preact/hooks'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import type { Session } from '../sessionModel.ts'
import { words as deskWords } from '../words.ts'
import type { Unsent } from './deriveUnsent.ts'
import { createSignOut } from './signOutModel.ts'
import { kindWords, words } from './words.ts'

type SignOutProps = {
  session: Session
  mine: readonly ConsultationView[]
  onOpen: (id: string) => void
  /** Where there is no room for its words. */
  small: boolean
}

/** The press that signs out, and what it asks while something is not sent. */
export function SignOut({ session, mine, onOpen, small }: SignOutProps) {
  const model = useMemo(() => createSignOut(session), [session])
  const unsent = model.unsent.value
  const failure = model.failure.value
  const nameOf = ({ kind, consultationId }: Unsent) => {
    if (kind === 'profile') return t(kindWords.profile)
    const patient = mine.find(({ id }) => id === consultationId)?.patient
    return `${patient ? `${patient.firstName} ${patient.lastName}` : t(words.other)} : ${t(kindWords[kind])}`
  }
  return (
    <>
      {small ? (
        <IconButton icon={LogOut} label={t(deskWords.signOut)} onPress={model.ask} />
      ) : (
        <Button variant="ghost" busy={model.busy.value} onPress={model.ask}>
          {t(deskWords.signOut)}
        </Button>
      )}
      <Dialog
        open={unsent.length > 0}
        title={t(words.title)}
        onClose={model.stay}
        actions={
          <>
            <Button variant="danger" busy={model.busy.value} onPress={model.leave}>
              {t(words.erase)}
            </Button>
            <Button
              onPress={() => {
                const first = unsent.find(({ consultationId }) => mine.some(({ id }) => id === consultationId))
                model.stay()
                if (first?.consultationId) onOpen(first.consultationId)
              }}
            >
              {t(words.stay)}
            </Button>
          </>
        }
      >
        <ul>
          {unsent.map((each) => (
            <li key={nameOf(each)}>{nameOf(each)}</li>
          ))}
        </ul>
        <p>{t(words.lead)}</p>
      </Dialog>
      <Dialog
        open={failure !== undefined}
        title={t(words.failed)}
        onClose={model.stay}
        actions={<Button onPress={model.stay}>{t(words.close)}</Button>}
      >
        {failure && <Failed failure={failure} />}
        <p>{t(words.failedLead)}</p>
      </Dialog>
    </>
  )
}
