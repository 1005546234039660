import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { openingHoursOf } from '../../../storage/openingHours.ts'

/** `GET /api/admin/opening-hours`: when each specialty answers, with its exceptional days. */
export const listHours: Handler = async ({ env }) =>
  json({ hours: (await openingHoursOf(env)).map(({ specialty, hours, usual }) => ({ specialty, ...hours, usual })) })
