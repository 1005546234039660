import { KeyRound, Lock, LogOut, MessageCircle, UserCheck, Webhook } from 'lucide'
import { useEffect } from 'preact/hooks'
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { AppBar } from '../components/AppBar.tsx'
import { Button, ButtonLink } from '../components/Button.tsx'
import { Failed } from '../components/Failed.tsx'
import { Icon } from '../components/Icon.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { SignIn } from '../doctor/signIn/SignIn.tsx'
import { t } from '../i18n/locale.ts'
import { setPageTitle } from '../lib/pageTitle.ts'
import { useModel } from '../lib/useModel.ts'
import './integrators.css'
import { createSession } from './sessionModel.ts'
import { words } from './words.ts'

const Keys = lazy(() => import('./keys/Keys.tsx').then((page) => page.Keys))
const Webhooks = lazy(() => import('./webhooks/Webhooks.tsx').then((page) => page.Webhooks))
const HandOver = lazy(() => import('./handOver/HandOver.tsx').then((page) => page.HandOver))
const Widget = lazy(() => import('./widget/Widget.tsx').then((page) => page.Widget))

const Security = lazy(() => import('./security/Security.tsx').then((page) => page.Security))

const HOME = '/integrateurs'
const PAGES = [
  { path: HOME, words: words.keys, icon: KeyRound },
  { path: `${HOME}/webhooks`, words: words.webhooks, icon: Webhook },
  { path: `${HOME}/passage`, words: words.handOver, icon: UserCheck },
  { path: `${HOME}/widget`, words: words.widget, icon: MessageCircle },
  { path: `${HOME}/securite`, words: words.security, icon: Lock },
]
const FACE = { title: words.title, subtitle: words.product, lead: words.signInLead }

/** The integrators' place: an insurer's developer connects here, and sees what happens. */
export function IntegratorsApp() {
  const session = useModel(createSession)
  useEffect(() => {
    session.load()
  }, [session])
  const state = session.state.value
  const title = t(words.title)
  useEffect(() => setPageTitle(`${title} · Permanence`), [title])
  if (state.kind === 'signed-out') return <SignIn expired={false} face={FACE} onOpened={session.opened} />
  return (
    <>
      <AppBar
        title={title}
        subtitle={state.kind === 'admin' ? state.email : t(words.product)}
        actions={
          state.kind === 'admin' && (
            <Button variant="ghost" icon={LogOut} onPress={session.signOut}>
              {t(words.signOut)}
            </Button>
          )
        }
      />
      {state.kind === 'admin' ? (
        <LocationProvider scope={HOME}>
          <Tabs />
          <main class="page integrators">
            <Router>
              <Route path={HOME} component={Keys} />
              <Route path={`${HOME}/webhooks`} component={Webhooks} />
              <Route path={`${HOME}/passage`} component={HandOver} />
              <Route path={`${HOME}/widget`} component={Widget} />
              <Route path={`${HOME}/securite`} component={Security} />
              <Route default component={Keys} />
            </Router>
          </main>
        </LocationProvider>
      ) : (
        <main class="page">
          {state.kind === 'unknown' && <Skeleton />}
          {state.kind === 'failed' && <Failed failure={state.failure} onRetry={session.load} />}
          {state.kind === 'not-admin' && (
            <>
              <h2 class="title">{t(words.notAdminTitle)}</h2>
              <p>{t(words.notAdmin)}</p>
              <div class="row">
                <ButtonLink href="/">{t(words.toPortal)}</ButtonLink>
                <Button variant="ghost" onPress={session.signOut}>
                  {t(words.signOut)}
                </Button>
              </div>
            </>
          )}
        </main>
      )}
      <PageFooter />
    </>
  )
}

function Tabs() {
  const { path } = useLocation()
  return (
    <nav class="integrators-tabs" aria-label={t(words.title)}>
      {PAGES.map((page) => (
        <a key={page.path} href={page.path} aria-current={path === page.path ? 'page' : undefined}>
          <Icon node={page.icon} size={18} />
          {t(page.words)}
        </a>
      ))}
    </nav>
  )
}
