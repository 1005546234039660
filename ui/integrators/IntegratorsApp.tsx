import { KeyRound, Lock, MessageCircle, UserCheck, Webhook } from 'lucide'
import { lazy } from 'preact-iso'
import { AdministratorApp } from '../administrator/AdministratorApp.tsx'
import './integrators.css'
import { words } from './words.ts'

const Keys = lazy(() => import('./keys/Keys.tsx').then((page) => page.Keys))
const Webhooks = lazy(() => import('./webhooks/Webhooks.tsx').then((page) => page.Webhooks))
const HandOver = lazy(() => import('./handOver/HandOver.tsx').then((page) => page.HandOver))
const Widget = lazy(() => import('./widget/Widget.tsx').then((page) => page.Widget))
const Security = lazy(() => import('./security/Security.tsx').then((page) => page.Security))

const HOME = '/integrateurs'

/** The integrators' place: an insurer's developer connects here, and sees what happens. */
export const IntegratorsApp = () => (
  <AdministratorApp
    title={words.title}
    lead={words.signInLead}
    home={HOME}
    pages={[
      { path: HOME, words: words.keys, icon: KeyRound, component: Keys },
      { path: `${HOME}/webhooks`, words: words.webhooks, icon: Webhook, component: Webhooks },
      { path: `${HOME}/passage`, words: words.handOver, icon: UserCheck, component: HandOver },
      { path: `${HOME}/widget`, words: words.widget, icon: MessageCircle, component: Widget },
      { path: `${HOME}/securite`, words: words.security, icon: Lock, component: Security },
    ]}
  />
)
