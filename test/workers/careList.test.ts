import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { aDoctorsProfile, aPatient, somebody } from '../support/session.ts'

/** More than the desk brings back at once. */
const NEWER = 25
const SOON = { timeout: 20_000 }

test('a report to write stays on the desk however many newer ones are done, and the allergies of the profile with it', async () => {
  const marie = await somebody('marie', 'member')
  const doctor = await somebody('helene', 'doctor')
  await env.DB.batch([
    aPatient('pm', 'marie', 'Marie'),
    aDoctorsProfile('helene'),
    env.DB.prepare(`UPDATE patients SET allergies = 'Pénicilline' WHERE id = 'pm'`),
  ])
  const begun: any = await (await marie('POST', '/api/consultations', { patientId: 'pm', acceptsTerms: true })).json()
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    await marie('POST', `/api/consultations/${begun.id}/answers`, { step, value })
  const at = `/api/doctor/consultations/${begun.id}`
  expect((await doctor('POST', `${at}/take`)).status).toBe(200)
  const since = Date.now() + 1
  await env.DB.batch(
    Array.from({ length: NEWER }, () => env.CONSULTATION_ROOM.newUniqueId().toString()).flatMap((id, nth) => [
      env.DB.prepare(
        `INSERT INTO consultations (id, account_id, patient_id, version, state, open, excerpt, doctor_id, created_at)
         VALUES (?, 'other', 'other', 1, 'ended', 0, '', 'helene', ?)`,
      ).bind(id, since + nth),
      env.DB.prepare(
        `INSERT INTO documents (id, kind, consultation_id, patient_id, account_id, doctor_id, title, content, created_at)
         VALUES (?, 'report', ?, 'other', 'other', 'helene', '', '{}', ?)`,
      ).bind(`report-${nth}`, id, since + nth),
    ]),
  )
  const listed = async (): Promise<any[]> => {
    const body: any = await (await doctor('GET', '/api/doctor/consultations')).json()
    return body.consultations
  }
  // The list is the rooms' projection, which follows them by a moment.
  const ids = async () => (await listed()).map(({ id }) => id)
  await expect.poll(ids, SOON).toEqual([begun.id])
  expect((await listed())[0].patient.allergies).toBe('Pénicilline')

  await marie('POST', `/api/consultations/${begun.id}/messages`, { key: 'k1', text: 'Bonjour' })
  expect((await doctor('POST', `${at}/end`)).status).toBe(200)
  await expect.poll(async () => (await listed()).map(({ state }) => state), SOON).toEqual(['ended'])
  expect((await doctor('POST', `${at}/report`, { text: 'Repos.' })).status).toBe(201)
  await expect.poll(ids, SOON).toEqual([])
})
