import { and, desc, eq, inArray } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { readerOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { consultations } from '../../storage/schema.ts'

/** The most consultations that a desk brings back after a reload. */
const CARE_MAX = 20

/** `GET /api/doctor/consultations`: those in this doctor's care, so that a reload loses none. */
export const listCare: Handler = async (context) => {
  const { env } = context
  const rows = await database(env)
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      and(eq(consultations.doctorId, accountOf(context)), inArray(consultations.state, ['taken', 'active', 'ended'])),
    )
    .orderBy(desc(consultations.createdAt))
    .limit(CARE_MAX)
  const rooms = rows.map(({ id }) => env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)))
  const found = await Promise.all(rooms.map((room) => room.read(readerOf(context))))
  const own = found.flatMap((answer) => (answer.ok ? [answer.value] : []))
  const left = own.filter(
    ({ state, documents }) => state !== 'ended' || !documents.some(({ kind }) => kind === 'report'),
  )
  return json({ consultations: left })
}
