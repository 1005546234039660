import {
  Activity,
  Building2,
  CalendarClock,
  FileCheck,
  Lock,
  PackageX,
  Route,
  ScrollText,
  Star,
  Stethoscope,
} from 'lucide'
import { lazy } from 'preact-iso'
import { AdministratorApp } from '../administrator/AdministratorApp.tsx'
import './admin.css'
import { words } from './words.ts'

const Queues = lazy(() => import('./queues/Queues.tsx').then((page) => page.Queues))
const Doctors = lazy(() => import('./doctors/Doctors.tsx').then((page) => page.Doctors))
const Hours = lazy(() => import('./hours/Hours.tsx').then((page) => page.Hours))
const Ratings = lazy(() => import('./ratings/Ratings.tsx').then((page) => page.Ratings))
const Pathways = lazy(() => import('./pathways/Pathways.tsx').then((page) => page.Pathways))
const Texts = lazy(() => import('./texts/Texts.tsx').then((page) => page.Texts))
const Journal = lazy(() => import('./journal/Journal.tsx').then((page) => page.Journal))
const Organisations = lazy(() => import('./organisations/Organisations.tsx').then((page) => page.Organisations))
const Parked = lazy(() => import('./parked/Parked.tsx').then((page) => page.Parked))
const Security = lazy(() => import('./security/Security.tsx').then((page) => page.Security))

const HOME = '/administration'

/** The administration of the platform: what goes on now, and how the service runs. */
export const AdminApp = () => (
  <AdministratorApp
    title={words.title}
    lead={words.signInLead}
    home={HOME}
    pages={[
      { path: HOME, words: words.queues, icon: Activity, component: Queues },
      { path: `${HOME}/medecins`, words: words.doctors, icon: Stethoscope, component: Doctors },
      { path: `${HOME}/organismes`, words: words.organisations, icon: Building2, component: Organisations },
      { path: `${HOME}/horaires`, words: words.hours, icon: CalendarClock, component: Hours },
      { path: `${HOME}/avis`, words: words.ratings, icon: Star, component: Ratings },
      { path: `${HOME}/parcours`, words: words.pathways, icon: Route, component: Pathways },
      { path: `${HOME}/textes`, words: words.texts, icon: FileCheck, component: Texts },
      { path: `${HOME}/journal`, words: words.journal, icon: ScrollText, component: Journal },
      { path: `${HOME}/envois`, words: words.parked, icon: PackageX, component: Parked },
      { path: `${HOME}/securite`, words: words.security, icon: Lock, component: Security },
    ]}
  />
)
