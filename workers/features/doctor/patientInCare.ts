import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { inCare } from './inCare.ts'

/**
 * The consultation by which the patient that the path names is in this doctor's care; `null` when none is. The desk names
 * it in `?consultation=`, since the list of consultations follows the rooms by a moment.
 */
export async function patientInCare(context: Context, action: Action): Promise<string | null> {
  const { env, params, url } = context
  const patientId = params['id'] ?? ''
  const named = url.searchParams.get('consultation')
  const [row] = named
    ? [{ id: named }]
    : await database(env)
        .select({ id: consultations.id })
        .from(consultations)
        .where(
          and(
            eq(consultations.patientId, patientId),
            eq(consultations.doctorId, accountOf(context)),
            inArray(consultations.state, ['taken', 'active', 'ended']),
          ),
        )
        .orderBy(desc(consultations.createdAt))
        .limit(1)
  if (!row) return null
  const care = await inCare(context, row.id, action)
  return care.ok && care.value.patient.id === patientId ? care.value.consultationId : null
}
