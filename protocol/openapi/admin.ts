import * as admin from '../admin.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('admin')

export const ADMIN_OPERATIONS = {
  'GET /api/admin/queues': call('Les files d’attente en direct', 'The queues now', {
    answers: { 200: admin.watchedQueues },
  }),
  'GET /api/admin/waits': call(
    'L’attente constatée, par spécialité et par heure de la journée',
    'The waits that were seen, by specialty and hour of the day',
    {
      query: { days: { fr: '1, 7 ou 30 derniers jours (7)', en: 'the last 1, 7 or 30 days (7)' } },
      answers: { 200: admin.waits },
    },
  ),
  'GET /api/admin/parked': call('Ce qu’aucune tentative n’a pu livrer', 'What no attempt could deliver', {
    answers: { 200: admin.parkedDeliveries },
  }),
  'POST /api/admin/parked/retry': call('Essaie de nouveau de les livrer', 'Tries to deliver them again', {
    body: admin.retryBody,
    answers: { 200: admin.retried },
  }),
} as const satisfies Operations
