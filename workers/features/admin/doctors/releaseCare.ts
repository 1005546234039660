import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Caller } from '../../../../domain/access/rules.ts'
import { accounts } from '../../../storage/accountSchema.ts'
import { consultations } from '../../../storage/consultationSchema.ts'
import { database } from '../../../storage/database.ts'

/** As many as a sweep of a minute gets done; the next one does the rest. */
const RELEASED_MAX = 50

/**
 * Hands back to the queue what suspended doctors have in care, places kept, and the patients told. Called at the
 * suspension, and by the sweep for a question that was taken in that very moment.
 */
export async function releaseCare(env: Env): Promise<void> {
  const inCare = await database(env)
    .select({ id: consultations.id, doctorId: accounts.id })
    .from(consultations)
    .innerJoin(accounts, eq(accounts.id, consultations.doctorId))
    .where(and(inArray(consultations.state, ['taken', 'active']), isNotNull(accounts.suspendedAt)))
    .limit(RELEASED_MAX)
  await Promise.all(
    inCare.map(({ id, doctorId }) => {
      const caller: Caller = { kind: 'account', accountId: doctorId, role: 'doctor' }
      const room = env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id))
      return room.perform({ caller, locale: 'fr' }, { type: 'release', reason: 'unavailable', patientHere: false })
    }),
  )
}
