import { expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { aPatient, somebody } from '../support/session.ts'

test('the language of an account is changed by its owner, and only to one that there is', async () => {
  const call = await somebody('marie', 'member')
  const changed = await call('PATCH', '/api/me', { locale: 'en' })
  expect(await changed.json()).toMatchObject({ account: { id: 'marie', locale: 'en' } })
  expect((await call('PATCH', '/api/me', { locale: 'de' })).status).toBe(422)
  expect(await (await call('GET', '/api/me')).json()).toMatchObject({ account: { locale: 'en' } })
})

test('what was chosen on our pages goes before what the browser prefers; a handshake names its own', async () => {
  const call = await somebody('nina', 'member')
  await aPatient('pn', 'nina', 'Nina').run()
  const wrong = { relation: 'child' }
  const session = '__Host-session=token-of-nina'
  const messageOf = async (headers: Record<string, string>) =>
    JSON.stringify(await (await call('POST', '/api/patients', wrong, headers)).json())
  expect(await messageOf({ 'accept-language': 'fr' })).toContain('Indiquez votre nom.')
  expect(await messageOf({ 'accept-language': 'fr', cookie: `${session}; lang=en` })).toContain('Enter your last name.')
  const opened: any = await (await call('POST', '/api/consultations', { patientId: 'pn', acceptsTerms: true })).json()
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    await call('POST', `/api/consultations/${opened.id}/answers`, { step, value })
  const socket = `/api/consultations/${opened.id}/socket?after=0&lang=en`
  const { webSocket } = await call('GET', socket, undefined, { upgrade: 'websocket', 'accept-language': 'fr' })
  if (!webSocket) throw new Error('no socket')
  const welcome = new Promise<string>((resolve) => {
    webSocket.addEventListener('message', ({ data }) => resolve(String(data)))
  })
  webSocket.accept()
  expect(await welcome).toContain('Your question has been passed on')
  const closed = new Promise((resolve) => webSocket.addEventListener('close', resolve))
  webSocket.close(1000)
  await closed
})
