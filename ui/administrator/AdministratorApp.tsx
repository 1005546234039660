import { type IconNode, LogOut } from 'lucide'
import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import type { Phrase } from '../../domain/language/phrase.ts'
import { AppBar } from '../components/AppBar.tsx'
import { Button } from '../components/Button.tsx'
import { Failed } from '../components/Failed.tsx'
import { Icon } from '../components/Icon.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { WrongAccount } from '../components/WrongAccount.tsx'
import { words as common } from '../components/words.ts'
import { SignIn } from '../doctor/signIn/SignIn.tsx'
import { t } from '../i18n/locale.ts'
import { setPageTitle } from '../lib/pageTitle.ts'
import { useModel } from '../lib/useModel.ts'
import './administrator.css'
import { createSession } from './sessionModel.ts'
import { words } from './words.ts'

/** A page of the place, and its tab. */
export type AdministratorPage = { path: string; words: Phrase; icon: IconNode; component: ComponentType }

type AdministratorAppProps = {
  title: Phrase
  /** On the sign-in: whom the place is for. */
  lead: Phrase
  /** The address that all of its pages begin with. */
  home: string
  /** The first is also what stands at an address that is none. */
  pages: readonly [AdministratorPage, ...AdministratorPage[]]
}

/** A place for an organisation's administrators: signed in, then one tab for each of its pages. */
export function AdministratorApp({ title, lead, home, pages }: AdministratorAppProps) {
  const session = useModel(createSession)
  useEffect(() => {
    session.load()
  }, [session])
  const state = session.state.value
  const name = t(title)
  useEffect(() => {
    if (state.kind !== 'admin') setPageTitle(`${name} · Permanence`)
  }, [name, state.kind])
  if (state.kind === 'signed-out')
    return <SignIn expired={false} face={{ title, subtitle: words.product, lead }} onOpened={session.opened} />
  if (state.kind === 'admin')
    return (
      <>
        <AppBar
          title={name}
          subtitle={state.account.email}
          actions={
            <Button variant="ghost" icon={LogOut} onPress={session.signOut}>
              {t(common.signOut)}
            </Button>
          }
        />
        <LocationProvider scope={home}>
          <Tabs label={name} pages={pages} />
          <main class="page administrator">
            <Router>
              {pages.map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route default component={pages[0].component} />
            </Router>
          </main>
        </LocationProvider>
        <PageFooter />
      </>
    )
  return (
    <>
      <AppBar title={name} subtitle={t(words.product)} />
      <main class="page">
        {state.kind === 'unknown' && <Skeleton />}
        {state.kind === 'failed' && <Failed failure={state.failure} onRetry={session.load} />}
        {state.kind === 'not-admin' && (
          <WrongAccount title={t(words.notAdminTitle)} text={t(words.notAdmin)} onSignOut={session.signOut} />
        )}
      </main>
      <PageFooter />
    </>
  )
}

function Tabs({ label, pages }: { label: string; pages: AdministratorAppProps['pages'] }) {
  const { path } = useLocation()
  const row = useRef<HTMLElement>(null)
  const shown = pages.find((page) => page.path === path) ?? pages[0]
  const title = `${t(shown.words)} · ${label} · Permanence`
  useEffect(() => setPageTitle(title), [title])
  // On a phone the row is longer than the screen: the page that is shown has its tab in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav ref={row} class="administrator-tabs" aria-label={label}>
      {pages.map((page) => (
        <a key={page.path} href={page.path} aria-current={path === page.path ? 'page' : undefined}>
          <Icon node={page.icon} size={18} />
          {t(page.words)}
        </a>
      ))}
    </nav>
  )
}
