import { readDemo } from '../features/development/readDemo.ts'
import { readMailbox } from '../features/development/readMailbox.ts'
import { mailboxPage } from '../features/operations/pages.ts'
import { readHealth } from '../features/operations/readHealth.ts'
import { demoInsurerPage, demoInsurerToken } from '../features/widget/demoInsurer.tsx'
import type { Route } from './route.ts'

/** How it goes, and what exists only while local. */
export const OPERATIONS_ROUTES: readonly Route[] = [
  ['GET', '/healthz', 'operations.read', readHealth],
  ['GET', '/dev/demo', 'development.read', readDemo],
  ['GET', '/dev/insurer', 'development.read', demoInsurerPage],
  ['GET', '/dev/insurer/token', 'development.read', demoInsurerToken],
  [
    'GET',
    '/dev/mailbox',
    'development.read',
    (context) => (wantsPage(context.request) ? mailboxPage : readMailbox)(context),
  ],
]

const wantsPage = (request: Request) => (request.headers.get('accept') ?? '').includes('text/html')
