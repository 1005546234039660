import { useSignal } from '@preact/signals'
import { FileText, LogOut, MessagesSquare, Stethoscope, UserRound, Users } from 'lucide'
import { useEffect } from 'preact/hooks'
import { AlertsButton } from '../../alerts/AlertsButton.tsx'
import { Alert } from '../../components/Alert.tsx'
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
import { JoinRecord } from '../ownSpace/JoinRecord.tsx'
import { SecretSpace } from '../ownSpace/SecretSpace.tsx'
import { Notice } from '../people/Notice.tsx'
import { notice } from '../people/notice.ts'
import { DoctorWaits } from './DoctorWaits.tsx'
import { isUnderWay, openQuestions } from './deriveSpace.ts'
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
  const open = openQuestions(questions.state.value.value?.consultations ?? [])
  useFollowing(
    questions.load,
    open.some(({ state }) => isUnderWay(state)),
  )
  const self = me.patients.find(({ relation }) => relation === 'self')
  return (
    <>
      <div>
        {self && <h2 class="title">{fill(templates.hello, { name: self.firstName })}</h2>}
        <p class="muted">{t(words.lead)}</p>
      </div>
      {me.outdatedConsents.length > 0 && (
        <Alert title={t(words.textsChanged)}>
          {t(words.textsChangedText)} <a href="/accords">{t(words.readTexts)}</a>
        </Alert>
      )}
      {notice.value && <Notice />}
      {me.secret && self && <SecretSpace self={self} />}
      {me.invitation && <JoinRecord inviter={me.invitation.inviter} />}
      <section class="stack" aria-label={t(words.services)}>
        <h2>{t(words.services)}</h2>
        <Card raised>
          <div class="row">
            <Icon node={Stethoscope} size={24} />
            <h3>{t(words.teleconsultation)}</h3>
          </div>
          {open.map((question) => (
            <OpenQuestion key={question.id} question={question} named={me.patients.length > 1} />
          ))}
          {open.length === 0 && (
            <p>
              {t(words.teleconsultationText)} <a href="/services/teleconsultation">{t(words.about)}</a>
            </p>
          )}
          {/* One question at a time for each person: the button is there for who has none. */}
          {open.length < me.patients.length && (
            <ButtonLink href="/questions/nouvelle" variant={open.length === 0 ? 'primary' : 'ghost'} wide>
              {t(open.length === 0 ? words.start : words.startOther)}
            </ButtonLink>
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
        {!me.secret && (
          <LinkRow href="/beneficiaires" icon={Users}>
            {t(words.beneficiaries)}
          </LinkRow>
        )}
      </nav>
      <SignOut email={me.account.email} />
    </>
  )
}

type Open = NonNullable<ReturnType<typeof questionsResource>['state']['value']['value']>['consultations'][number]

/** A question that is open: for whom, where it stands, and the way back to it. */
function OpenQuestion({ question, named }: { question: Open; named: boolean }) {
  const { id, state, patient, doctorName } = question
  return (
    <>
      <p role="status">
        {named ? fill(templates.openFor, { name: patient.firstName }) : t(words.openText)}{' '}
        <strong>{t(stateWords[state])}</strong>
      </p>
      {state === 'taken' && <DoctorWaits id={id} doctorName={doctorName} />}
      <ButtonLink href={`/questions/${id}`} wide>
        {patient.relation === 'self' ? t(words.resume) : fill(templates.resumeFor, { name: patient.firstName })}
      </ButtonLink>
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
