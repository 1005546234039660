import { useEffect } from 'preact/hooks'
import { AppBar } from '../components/AppBar.tsx'
import { Button, ButtonLink } from '../components/Button.tsx'
import { Failed } from '../components/Failed.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { t } from '../i18n/locale.ts'
import { setPageTitle } from '../lib/pageTitle.ts'
import { useModel } from '../lib/useModel.ts'
import { Desk } from './desk/Desk.tsx'
import { createSession } from './sessionModel.ts'
import { SignIn } from './signIn/SignIn.tsx'
import { words } from './words.ts'

export function DoctorApp() {
  const session = useModel(createSession)
  useEffect(() => {
    session.load()
  }, [session])

  const title = t(words.desk)
  useEffect(() => setPageTitle(`${title} · Permanence`), [title])

  const state = session.state.value
  if (state.kind === 'doctor') return <Desk key={state.account.id} account={state.account} session={session} />
  if (state.kind === 'signed-out') return <SignIn expired={state.expired} onOpened={session.opened} />
  return (
    <>
      <AppBar title={title} subtitle={t(words.product)} />
      <main class="page">
        {state.kind === 'unknown' && <Skeleton />}
        {state.kind === 'failed' && <Failed failure={state.failure} onRetry={session.load} />}
        {state.kind === 'not-doctor' && (
          <>
            <h2 class="title">{t(words.notDoctorTitle)}</h2>
            <p>{t(words.notDoctor)}</p>
            <div class="row">
              <ButtonLink href="/">{t(words.toPortal)}</ButtonLink>
              <Button variant="ghost" onPress={session.signOut}>
                {t(words.signOut)}
              </Button>
            </div>
          </>
        )}
      </main>
      <PageFooter />
    </>
  )
}
