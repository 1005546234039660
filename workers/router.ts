import { readOpenApi } from './features/openapi/readOpenApi.ts'
import { ADMINISTRATION_ROUTES } from './routes/administrationRoutes.ts'
import { CONSULTATION_ROUTES } from './routes/consultationRoutes.ts'
import { COUNTER_ROUTES } from './routes/counterRoutes.ts'
import { DESK_ROUTES } from './routes/deskRoutes.ts'
import { INTEGRATOR_ROUTES } from './routes/integratorRoutes.ts'
import { OPERATIONS_ROUTES } from './routes/operationsRoutes.ts'
import { PAGE_ROUTES } from './routes/pageRoutes.ts'
import { PORTAL_ROUTES } from './routes/portalRoutes.ts'
import type { Route } from './routes/route.ts'

/** Which feature answers which path, by chapter. The last line of the last answers what no other does. */
export const ROUTES: readonly Route[] = [
  ...PORTAL_ROUTES,
  ...CONSULTATION_ROUTES,
  ...DESK_ROUTES,
  ...COUNTER_ROUTES,
  ...ADMINISTRATION_ROUTES,
  ...INTEGRATOR_ROUTES,
  ...OPERATIONS_ROUTES,
  ['GET', '/openapi.json', 'page.read', (context) => readOpenApi(context, ROUTES)],
  ...PAGE_ROUTES,
]
