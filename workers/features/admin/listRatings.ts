import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { rating } from '../../../protocol/consultation.ts'
import { specialty as specialtyOf } from '../../../protocol/vocabulary.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'

const PAGE = 50
const specialtyOrNone = z.catch(z.nullable(specialtyOf), null)

/**
 * `GET /api/admin/ratings`: how the service was found, by specialty, and each rating with its comment, newest first. Whose
 * it is does not stand here: comments are for improving the service, not for knowing who made them.
 */
export const listRatings: Handler = async ({ env, url }) => {
  const db = database(env)
  const stars = sql<number | null>`avg(json_extract(${consultations.rating}, '$.stars'))`
  const avoided = sql<number | null>`avg(json_extract(${consultations.rating}, '$.avoidedVisit'))`
  const averages = await db
    .select({ specialty: consultations.specialty, count: sql<number>`count(*)`, stars, avoidedVisit: avoided })
    .from(consultations)
    .where(isNotNull(consultations.rating))
    .groupBy(consultations.specialty)
  const [at, id = ''] = (url.searchParams.get('before') ?? '').split(' ')
  const older = Number(at)
    ? or(lt(consultations.endedAt, Number(at)), and(eq(consultations.endedAt, Number(at)), lt(consultations.id, id)))
    : undefined
  const rows = await db
    .select()
    .from(consultations)
    .where(and(isNotNull(consultations.rating), older))
    .orderBy(desc(consultations.endedAt), desc(consultations.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return json({
    averages: SPECIALTIES.map((specialty) => ({
      specialty,
      ...(averages.find((row) => row.specialty === specialty) ?? { count: 0, stars: null, avoidedVisit: null }),
    })).map((row) => ({ ...row, specialty: specialtyOf.parse(row.specialty) })),
    ratings: page.map((row) => {
      const given = rating.parse(JSON.parse(row.rating ?? '{}'))
      return {
        consultationId: row.id,
        endedAt: row.endedAt === null ? null : new Date(row.endedAt).toISOString(),
        specialty: specialtyOrNone.parse(row.specialty),
        doctor: row.doctorName,
        stars: given.stars ?? null,
        avoidedVisit: given.avoidedVisit ?? null,
        comment: given.comment ?? null,
      }
    }),
    next: rows.length > PAGE && last ? `${last.endedAt ?? 0} ${last.id}` : null,
  })
}
