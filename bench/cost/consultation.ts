import { ANSWERS } from '../../test/support/answers.ts'
import type { Person } from '../../test/support/person.ts'
import { until } from '../../test/support/server.ts'
import { join } from '../openChat.ts'

/** Messages of one consultation, both sides together; each is shown as being typed, and read. */
const MESSAGES = 20
/** Where the patient's page asks for its place anew while they wait. */
const LOOKS_WHILE_WAITING = 3

export type Shares = { file: boolean; prescription: boolean; dispensed: boolean }

const LINE = { medicine: 'DOLIPRANE 500 mg, comprimé', posology: '1 par jour', quantity: 1, reimbursable: true }
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

async function must(what: string, answer: Promise<{ status: number; data: any }>) {
  const { status, data } = await answer
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(data)}`)
  return data
}

async function attach(patient: Person, id: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([PNG], { type: 'image/png' }), 'photo.png')
  const answer = await fetch(`${patient.base}/api/consultations/${id}/attachments`, {
    method: 'POST',
    headers: { cookie: patient.cookie, origin: patient.base },
    body: form,
  })
  const data: any = await answer.json()
  if (answer.status !== 201) throw new Error(`attachment: ${answer.status} ${JSON.stringify(data)}`)
  return data.id
}

/** Both on their sockets: each message typed, sent, acknowledged, shown on the other side and read there. */
async function talk(patient: Person, doctor: Person, id: string): Promise<void> {
  let seen = 0
  const heard = (side: 'patient' | 'doctor', socket: () => WebSocket | undefined) => (message: any) => {
    if (message.type !== 'entry' || message.entry.from === side) return
    if (message.entry.from !== 'patient' && message.entry.from !== 'doctor') return
    seen++
    socket()?.send(JSON.stringify({ type: 'read', seq: message.entry.seq }))
  }
  const ends: WebSocket[] = []
  ends.push(
    await join(
      patient,
      id,
      heard('patient', () => ends[0]),
    ),
  )
  ends.push(
    await join(
      doctor,
      id,
      heard('doctor', () => ends[1]),
    ),
  )
  const before = seen
  for (let nth = 0; nth < MESSAGES; nth++) {
    const socket = ends[nth % 2]
    socket?.send(JSON.stringify({ type: 'typing' }))
    socket?.send(JSON.stringify({ type: 'message', key: crypto.randomUUID(), text: 'Avez-vous de la fièvre ?' }))
    await until('a message', async () => seen > before + nth)
  }
  for (const socket of ends) socket.close()
}

/** One consultation as people live it: signed in, asked, waited, answered, reported, prescribed, dispensed, rated. */
export async function live(patient: Person, doctor: Person, email: string, shares: Shares): Promise<void> {
  const { base } = patient
  await patient.signIn(email)
  await must('catalogue', patient.get('/api/catalogue'))
  const me = await must('me', patient.get('/api/me'))
  await must('questions', patient.get('/api/consultations'))
  const begun = await must(
    'question',
    patient.post('/api/consultations', { patientId: me.patients[0].id, acceptsTerms: true }),
  )
  const { id } = begun
  const attachments = shares.file ? [await attach(patient, id)] : []
  for (const [step, value] of Object.entries({ ...ANSWERS, attachments, send: true }))
    await must(step, patient.post(`/api/consultations/${id}/answers`, { step, value }))
  for (let nth = 0; nth < LOOKS_WHILE_WAITING; nth++) await must('place', patient.get(`/api/consultations/${id}`))
  await until('the taking', async () => (await doctor.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  await must('record', doctor.get(`/api/doctor/consultations/${id}`))
  const earlier = `/api/doctor/patients/${me.patients[0].id}/history?consultation=${id}`
  await until('the history', async () => (await doctor.get(earlier)).status === 200)
  await talk(patient, doctor, id)
  let token = ''
  if (shares.prescription) {
    await must('medicines', doctor.get('/api/doctor/medicines?q=dolip'))
    const draft = await must('draft', doctor.post(`/api/doctor/consultations/${id}/prescriptions`, { lines: [LINE] }))
    const signed = await must('signing', doctor.post(`/api/doctor/prescriptions/${draft.id}/sign`))
    token = String(signed.url).split('/').pop() ?? ''
  }
  await must('end', doctor.post(`/api/doctor/consultations/${id}/end`))
  await must(
    'report',
    doctor.post(`/api/doctor/consultations/${id}/report`, { text: 'Repos et paracétamol. '.repeat(20) }),
  )
  const { documents } = await must('documents', patient.get('/api/documents'))
  for (const document of documents.slice(0, shares.prescription ? 2 : 1))
    await must('document', patient.get(`/api/documents/${document.id}`))
  for (const said of [{ avoidedVisit: true }, { stars: 5 }, { comment: 'Merci.' }])
    await must('rating', patient.post(`/api/consultations/${id}/rating`, said))
  if (!shares.dispensed) return
  const check = await fetch(`${base}/o/${token}`)
  await check.arrayBuffer()
  await (await fetch(`${base}/api/prescriptions/${token}`)).arrayBuffer()
  const dispensed = await fetch(`${base}/api/prescriptions/${token}/dispensations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ pharmacy: { name: 'Pharmacie du Port' } }),
  })
  if (dispensed.status !== 201) throw new Error(`dispensing: ${dispensed.status}`)
}
