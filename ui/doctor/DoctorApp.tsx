import { useEffect } from 'preact/hooks'
import { ErrorBoundary, lazy } from 'preact-iso'
import { AppBar } from '../components/AppBar.tsx'
import { Failed } from '../components/Failed.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { WrongAccount } from '../components/WrongAccount.tsx'
import { t } from '../i18n/locale.ts'
import { setPageTitle } from '../lib/pageTitle.ts'
import { useModel } from '../lib/useModel.ts'
import { Desk } from './desk/Desk.tsx'
import { ENROL_PATH } from './enrol/path.ts'
import { PROFILE_PATH } from './profile/path.ts'
import { SECURITY_PATH } from './security/path.ts'
import { createSession } from './sessionModel.ts'
import { SignIn } from './signIn/SignIn.tsx'
import { words } from './words.ts'

/** The pages beside the desk; every other address is the desk's own. */
const Security = lazy(() => import('./security/Security.tsx').then((page) => page.Security))
const Profile = lazy(() => import('./profile/Profile.tsx').then((page) => page.Profile))
const Enrol = lazy(() => import('./enrol/Enrol.tsx').then((page) => page.Enrol))

export function DoctorApp() {
  // A page beside the desk is waited for here, while its code comes.
  return <ErrorBoundary>{location.pathname === ENROL_PATH ? <Enrol /> : <SignedInApp />}</ErrorBoundary>
}

function SignedInApp() {
  const session = useModel(createSession)
  useEffect(() => {
    session.load()
  }, [session])

  const title = t(words.desk)
  useEffect(() => setPageTitle(`${title} · Permanence`), [title])

  const state = session.state.value
  if (state.kind === 'doctor' && location.pathname === SECURITY_PATH) return <Security />
  if (state.kind === 'doctor' && location.pathname === PROFILE_PATH) return <Profile session={session} />
  if (state.kind === 'doctor') return <Desk key={state.account.id} account={state.account} session={session} />
  if (state.kind === 'signed-out') return <SignIn expired={state.expired} onOpened={session.opened} />
  return (
    <>
      <AppBar title={title} subtitle={t(words.product)} />
      <main class="page">
        {state.kind === 'unknown' && <Skeleton />}
        {state.kind === 'failed' && <Failed failure={state.failure} onRetry={session.load} />}
        {state.kind === 'not-doctor' && (
          <WrongAccount title={t(words.notDoctorTitle)} text={t(words.notDoctor)} onSignOut={session.signOut} />
        )}
      </main>
      <PageFooter />
    </>
  )
}
