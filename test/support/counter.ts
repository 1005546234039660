import { ANSWERS } from './answers.ts'
import { Person } from './person.ts'
import { until } from './server.ts'

export type Line = {
  medicine: string
  posology: string
  quantity: number
  reimbursable: boolean
  nonSubstitutable?: string
}

export const line = (changes: Partial<Line> = {}): Line => ({
  medicine: 'DOLIPRANE 1000 mg, comprimé',
  posology: '1 comprimé 3 fois par jour pendant 28 jours',
  quantity: 2,
  reimbursable: true,
  ...changes,
})

/** A consultation in which a doctor signs whatever a test wants to see at the counter. */
export async function consultationToPrescribeIn(base: string) {
  const patient = new Person(base)
  const { email, patientId } = await patient.signUp()
  const doctor = new Person(base)
  const { data: demo } = await patient.get('/dev/demo')
  const doctorEmail: string = demo.doctors.find(
    ({ specialty }: { specialty: string }) => specialty === 'generalist',
  ).email
  await doctor.signIn(doctorEmail)
  const id = await patient.ask(patientId, ANSWERS)
  await until('the taking', async () => (await doctor.post(`/api/doctor/consultations/${id}/take`)).status === 200)

  /** Answers the prescription's id and the address in its code. */
  async function sign(lines: Line[], renewals = 0): Promise<{ id: string; token: string; documentId: string }> {
    const draft = await doctor.post(`/api/doctor/consultations/${id}/prescriptions`, { lines, renewals })
    if (draft.status !== 201) throw new Error(`drafting: ${draft.status} ${JSON.stringify(draft.data)}`)
    const { data } = await doctor.post(`/api/doctor/prescriptions/${draft.data.id}/sign`)
    return { id: draft.data.id, token: String(data.url).split('/').pop() ?? '', documentId: data.documentId }
  }
  return { patient, email, doctor, doctorEmail, id, sign }
}
