import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

/** More than the desk brings back at once. */
const NEWER = 25
/** The list is the rooms' projection, which follows them by a moment. */
const SOON = { timeout: 20_000 }

let marie: Call
let doctor: Call
let consultationId: string

/** A doctor took Marie's question, and has ended many newer ones since, their reports written. */
beforeAll(async () => {
  marie = await somebody('marie', 'member')
  doctor = await somebody('helene', 'doctor')
  await env.DB.batch([
    aPatient('pm', 'marie', 'Marie'),
    aDoctorsProfile('helene'),
    env.DB.prepare(`UPDATE patients SET allergies = 'Pénicilline' WHERE id = 'pm'`),
  ])
  consultationId = await asks(marie, 'pm')
  expect((await doctor('POST', `/api/doctor/consultations/${consultationId}/take`)).status).toBe(200)
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
})

const listed = async (): Promise<any[]> => {
  const body: any = await (await doctor('GET', '/api/doctor/consultations')).json()
  return body.consultations
}

test('the desk has the allergies that the profile held', async () => {
  await expect.poll(async () => (await listed()).map(({ patient }) => patient.allergies), SOON).toEqual(['Pénicilline'])
})

test('allergies that the patient adds while the doctor reads the record are in it, and those of a closed question stay', async () => {
  const record = `/api/doctor/consultations/${consultationId}`
  const seen = async () => ((await (await doctor('GET', record)).json()) as any).patient.allergies
  await expect.poll(async () => (await listed()).length, SOON).toBe(1)
  expect((await marie('PATCH', '/api/patients/pm', { allergies: 'Pénicilline, arachide' })).status).toBe(200)
  expect(await seen()).toBe('Pénicilline, arachide')
  await expect.poll(async () => (await listed())[0]?.patient.allergies, SOON).toBe('Pénicilline, arachide')
})

test('a report to write stays on the desk however many newer ones are done, until it is published', async () => {
  const ids = async () => (await listed()).map(({ id }) => id)
  await expect.poll(ids, SOON).toEqual([consultationId])

  await marie('POST', `/api/consultations/${consultationId}/messages`, { key: 'k1', text: 'Bonjour' })
  const at = `/api/doctor/consultations/${consultationId}`
  expect((await doctor('POST', `${at}/end`)).status).toBe(200)
  await expect.poll(async () => (await listed()).map(({ state }) => state), SOON).toEqual(['ended'])
  expect((await doctor('POST', `${at}/report`, { text: 'Repos.' })).status).toBe(201)
  await expect.poll(ids, SOON).toEqual([])
})
