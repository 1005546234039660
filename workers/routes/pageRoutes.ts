import {
  adminPage,
  docsPage,
  doctorPage,
  integratorsPage,
  offlinePage,
  patientPage,
  pharmacyPage,
  scannerPage,
  staticFile,
} from '../features/operations/pages.ts'
import type { Route } from './route.ts'

/** The pages. The last line answers what no other does. */
export const PAGE_ROUTES: readonly Route[] = [
  ['GET', '/o/:token', 'page.read', pharmacyPage],
  ['GET', '/O/:token', 'page.read', pharmacyPage],
  ['GET', '/pharmacie', 'page.read', scannerPage],
  ['GET', '/medecin', 'page.read', doctorPage],
  ['GET', '/medecin/*', 'page.read', doctorPage],
  ['GET', '/docs', 'page.read', docsPage],
  ['GET', '/docs/:name', 'page.read', staticFile],
  ['GET', '/administration', 'page.read', adminPage],
  ['GET', '/administration/*', 'page.read', adminPage],
  ['GET', '/integrateurs', 'page.read', integratorsPage],
  ['GET', '/integrateurs/*', 'page.read', integratorsPage],
  ['GET', '/hors-ligne', 'page.read', offlinePage],
  ['GET', '/favicon.svg', 'page.read', staticFile],
  ['GET', '/manifest.webmanifest', 'page.read', staticFile],
  ['GET', '/pharmacie.webmanifest', 'page.read', staticFile],
  ['GET', '/icons/:name', 'page.read', staticFile],
  ['GET', '/sw.js', 'page.read', staticFile],
  ['GET', '/api/*', 'page.read', async () => ({ problem: 'not-found' })],
  ['GET', '/*', 'page.read', patientPage],
]
