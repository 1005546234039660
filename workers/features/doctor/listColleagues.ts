import { ne } from 'drizzle-orm'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { specialty } from '../../../protocol/vocabulary.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** `GET /api/doctor/colleagues`: to whom a question could be passed on, those online first. */
export const listColleagues: Handler = async (context) => {
  const { env } = context
  const [rows, present] = await Promise.all([
    database(env)
      .select()
      .from(doctors)
      .where(ne(doctors.accountId, accountOf(context))),
    Promise.all(SPECIALTIES.map((each) => env.WAITING_ROOM.getByName(each).doctorsOnline())),
  ])
  const online = new Set(present.flat())
  const colleagues = rows.map((row) => ({
    id: row.accountId,
    name: `${row.title} ${row.firstName} ${row.lastName}`,
    specialty: specialty.parse(row.specialty),
    online: online.has(row.accountId),
  }))
  return json({ colleagues: colleagues.toSorted((one, other) => Number(other.online) - Number(one.online)) })
}
