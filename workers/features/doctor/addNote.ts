import { noteBody } from '../../../protocol/desk.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Context, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { colleagueNotes } from '../../storage/deskSchema.ts'
import { inCare } from './inCare.ts'

/** `POST /api/doctor/consultations/{id}/notes`: for the doctors who see this patient next, and part of the record. */
export const addNote: Handler = async (context) => {
  const body = await readJson(context.request, noteBody)
  if (!body.ok) return body.refusal
  const text = body.value.text.trim()
  if (text === '') return invalid('text', { fr: 'Écrivez la note.', en: 'Write the note.' })
  const care = await inCare(context, context.params['id'] ?? '', 'note.add')
  if (!care.ok) return care.refusal
  const { consultationId, patient } = care.value
  return json({ id: await keepNote(context, consultationId, patient.id, text) }, 201)
}

/** Letters between those who treat are part of the record, whichever way they were written (L1111-7 CSP). */
export async function keepNote(
  context: Context,
  consultationId: string,
  patientId: string,
  text: string,
): Promise<string> {
  const id = randomId()
  const doctorId = accountOf(context)
  await database(context.env)
    .insert(colleagueNotes)
    .values({ id, patientId, consultationId, doctorId, text, at: context.now })
  return id
}
