import type { Recipient } from '../../../domain/consultation/decide.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Specialty } from '../../../domain/vocabulary.ts'
import { handOverBody } from '../../../protocol/doctor.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { keepNote } from './addNote.ts'
import { doctorOf } from './treatingDoctor.ts'

/** `POST /api/doctor/consultations/{id}/hand-over`: to a colleague who is online, or to another specialty's queue. */
export const handOverConsultation: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, handOverBody)
  if (!body.ok) return body.refusal
  const note = body.value.note.trim()
  if (note === '')
    return invalid('note', {
      fr: 'Écrivez ce que le prochain médecin doit savoir.',
      en: 'Write what the next doctor must know.',
    })
  const to = await recipientOf(context.env, body.value)
  if (!to.ok) return to.refusal
  const done = await room.perform(readerOf(context), { type: 'hand-over', to: to.value, note, patientHere: false })
  if (!done.ok) return done.refusal
  const { id, patient, state } = done.value
  await recordAccess(context, {
    accountId: accountOf(context),
    action: 'consultation.hand-over',
    consultationId: id,
    patientId: patient.id,
  })
  await keepNote(context, id, patient.id, note)
  // No more of the record: it is no longer this doctor's.
  return json({ id, state })
}

async function recipientOf(
  env: Env,
  { doctorId, specialty }: { doctorId?: string | undefined; specialty?: Specialty | undefined },
): Promise<Result<Recipient, Problem>> {
  if (specialty) return accept({ kind: 'specialty', specialty })
  const doctor = doctorId === undefined ? null : await doctorOf(env, doctorId)
  if (!doctor)
    return refuse(
      invalid('doctorId', {
        fr: 'Choisissez un confrère ou une spécialité.',
        en: 'Choose a colleague or a specialty.',
      }),
    )
  const online = await env.WAITING_ROOM.getByName(doctor.specialty).doctorsOnline()
  return online.includes(doctor.id)
    ? accept({ kind: 'doctor', doctor })
    : refuse<Problem>({ problem: 'colleague-offline' })
}
