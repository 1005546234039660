import { useSignal } from '@preact/signals'
import { FileText, LogOut, MessagesSquare, Stethoscope, UserRound, Users } from 'lucide'
import { useEffect } from 'preact/hooks'
import { AlertsButton } from '../../alerts/AlertsButton.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LinkRow } from '../../components/LinkRow.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { Failure } from '../../lib/failure.ts'
import { useFollowing } from '../../lib/useFollowing.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { type Me, SignedIn } from '../frame/SignedIn.tsx'
import { signOut } from '../frame/session.ts'
import { DoctorWaits } from './DoctorWaits.tsx'
import { isUnderWay, openQuestion } from './deriveSpace.ts'
import { questionsResource } from './lists.ts'
import './Space.css'
import { stateWords, templates, words } from './words.ts'

export function Space() {
  return (
    <Page title={t(words.title)} home="/espace" actions={<AlertsButton side="patient" />}>
      <SignedIn>{(me) => <SpaceOf me={me} />}</SignedIn>
    </Page>
  )
}

function SpaceOf({ me }: { me: Me }) {
  const questions = useModel(questionsResource)
  useEffect(() => {
    questions.load()
  }, [questions])
  const open = openQuestion(questions.state.value.value?.consultations ?? [])
  useFollowing(questions.load, open !== undefined && isUnderWay(open.state))
  const self = me.patients.find(({ relation }) => relation === 'self')
  return (
    <>
      <div>
        {self && <h2 class="title">{fill(templates.hello, { name: self.firstName })}</h2>}
        <p class="muted">{t(words.lead)}</p>
      </div>
      <section class="stack" aria-label={t(words.services)}>
        <h2>{t(words.services)}</h2>
        <Card raised>
          <div class="row">
            <Icon node={Stethoscope} size={24} />
            <h3>{t(words.teleconsultation)}</h3>
          </div>
          {open ? (
            <>
              <p role="status">
                {t(words.openText)} <strong>{t(stateWords[open.state])}</strong>
              </p>
              {open.state === 'taken' && <DoctorWaits id={open.id} doctorName={open.doctorName} />}
              <ButtonLink href={`/questions/${open.id}`} wide>
                {t(words.resume)}
              </ButtonLink>
            </>
          ) : (
            <>
              <p>
                {t(words.teleconsultationText)} <a href="/services/teleconsultation">{t(words.about)}</a>
              </p>
              <ButtonLink href="/questions/nouvelle" wide>
                {t(words.start)}
              </ButtonLink>
            </>
          )}
        </Card>
      </section>
      <nav class="link-rows" aria-label={t(words.title)}>
        <LinkRow href="/questions" icon={MessagesSquare}>
          {t(words.questions)}
        </LinkRow>
        <LinkRow href="/documents" icon={FileText}>
          {t(words.documents)}
        </LinkRow>
        <LinkRow href="/profil" icon={UserRound}>
          {t(words.profile)}
        </LinkRow>
        <LinkRow href="/beneficiaires" icon={Users}>
          {t(words.beneficiaries)}
        </LinkRow>
      </nav>
      <SignOut email={me.account.email} />
    </>
  )
}

function SignOut({ email }: { email: string }) {
  const failure = useSignal<Failure | undefined>(undefined)
  const busy = useSignal(false)
  return (
    <div class="stack">
      <p class="muted small">{email}</p>
      {failure.value && <Failed failure={failure.value} />}
      <div>
        <Button
          variant="ghost"
          icon={LogOut}
          busy={busy.value}
          onPress={async () => {
            busy.value = true
            failure.value = await signOut()
            busy.value = false
          }}
        >
          {t(words.signOut)}
        </Button>
      </div>
    </div>
  )
}
