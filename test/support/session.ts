import { env, exports } from 'cloudflare:workers'
import { sha256 } from '../../workers/http/digest.ts'
import { ANSWERS } from './answers.ts'

export const ORIGIN = 'http://localhost:8787'
export type Call = (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Response>

/** Somebody with a session, straight in the database; answers what calls the site in their name. `signedInAt`: epoch ms. */
export async function somebody(
  name: string,
  role: 'member' | 'doctor' | 'admin',
  signedInAt = Date.now(),
): Promise<Call> {
  await env.DB.batch([
    env.DB.prepare('INSERT INTO accounts (id, email, role, locale, created_at) VALUES (?, ?, ?, ?, 0)').bind(
      name,
      `${name}@example.org`,
      role,
      'fr',
    ),
    env.DB.prepare('INSERT INTO sessions (token_sha256, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)').bind(
      await sha256(`token-of-${name}`),
      name,
      signedInAt,
      Date.now() + 3_600_000,
    ),
  ])
  return (method, path, body, headers = {}) =>
    exports.default.fetch(ORIGIN + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: `__Host-session=token-of-${name}`,
        origin: ORIGIN,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
}

/** An account's own patient, as sign-up makes one. */
export const aPatient = (id: string, accountId: string, firstName: string) =>
  env.DB.prepare(
    "INSERT INTO patients (id, account_id, relation, last_name, first_name, sex, birth_date, created_at) VALUES (?, ?, 'self', 'Msm', ?, 'female', '1978-02-18', 0)",
  ).bind(id, accountId, firstName)

export const aDoctorsProfile = (accountId: string, specialty = 'generalist') =>
  env.DB.prepare(
    "INSERT INTO doctors (account_id, title, first_name, last_name, specialty, rpps, address, phone, email) VALUES (?, 'Dr', 'Hélène', 'Moreau', ?, '10003456789', '1 rue, France', '+33491000000', 'h@example.org')",
  ).bind(accountId, specialty)

/** A question of a patient's, sent: its consultation's id. */
export async function asks(call: Call, patientId: string): Promise<string> {
  const begun: any = await (await call('POST', '/api/consultations', { patientId, acceptsTerms: true })).json()
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true })) {
    const { status } = await call('POST', `/api/consultations/${begun.id}/answers`, { step, value })
    if (status !== 200) throw new Error(`${step} was answered ${status}`)
  }
  return begun.id
}
