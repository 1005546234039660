import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSignedPrescription } from '../support/aSignedPrescription.ts'
import { enter, launchShell, look, openPage, showingFilm, signedInAs, type } from '../support/browser.ts'
import { consultationToPrescribeIn, line } from '../support/counter.ts'
import { filmCode } from '../support/filmOfCode.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'
import { insertPrescription, withDatabase } from '../support/serverDatabase.ts'

const FILM = join(mkdtempSync(join(tmpdir(), 'permanence-film-')), 'code.y4m')

let server: Server
let browser: Browser
let desk: Awaited<ReturnType<typeof consultationToPrescribeIn>>
let wide: Page
let phone: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell(showingFilm(FILM))
  desk = await consultationToPrescribeIn(server.url)
  wide = await openPage(browser, 1280, 800)
  phone = await openPage(browser, 390, 844, { locale: 'en-GB', colorScheme: 'dark' })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor()
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const open = (page: Page, token: string) => page.goto(`${server.url}/o/${token}`)

test('one line is given by another pack, the rest in another pharmacy, and the renewal waits for its day', async () => {
  const kept = line({ medicine: 'LEVOTHYROX 75 microgrammes, comprimé sécable', nonSubstitutable: 'MTE', quantity: 1 })
  const { token } = await desk.sign([line(), kept], 1)
  await open(wide, token)
  await heading(wide, 'AUTHENTIQUE, peut être délivrée')
  await button(wide, /^Délivrer une autre boîte/).waitFor()
  await clean(wide, 'counter-01-genuine')

  await enter(button(wide, /^Délivrer une autre boîte/))
  await type(wide.getByLabel('Code CIP de la boîte délivrée'), '3400930000121')
  await wide.getByRole('checkbox', { name: 'LEVOTHYROX' }).press('Space')
  await enter(button(wide, 'Délivrer 1 ligne sur 2'))
  await wide.getByText('Ce code CIP n’est pas valide').waitFor()
  await wide.getByText('Indiquez le nom de votre pharmacie').waitFor()
  await clean(wide, 'counter-02-refused')
  await wide.getByLabel('Code CIP de la boîte délivrée').fill('3400930000120')
  await type(wide.getByLabel('Nom de la pharmacie'), 'Pharmacie du Port')
  await enter(button(wide, 'Délivrer 1 ligne sur 2'))
  await wide.getByText('Restera à délivrer : LEVOTHYROX').waitFor()
  await clean(wide, 'counter-03-confirm')
  await enter(button(wide, 'Confirmer la délivrance'))
  await heading(wide, 'Délivrance partielle enregistrée')
  await clean(wide, 'counter-04-part')

  await open(phone, token)
  await heading(phone, 'GENUINE, dispensed in part')
  await clean(phone, 'counter-05-owed')
  await type(phone.getByLabel('Name of the pharmacy'), 'Pharmacie des Halles')
  await type(phone.getByLabel('FINESS number'), '750000010')
  await enter(button(phone, 'Dispense 1 line of 2'))
  await enter(button(phone, 'Confirm dispensing'))
  await heading(phone, /^Dispensing recorded .* by Pharmacie des Halles/)
  await clean(phone, 'counter-06-rest')

  await open(wide, token)
  await heading(wide, /^DÉJÀ DÉLIVRÉE le .* par Pharmacie des Halles/)
  await wide.getByText('Ne la renouvelez pas avant le').first().waitFor()
  expect(await button(wide, /^Délivrer/).count()).toBe(0)
  await clean(wide, 'counter-07-not-due')
})

test('a counter that refuses says why, and the next one sees it', async () => {
  const { token } = await desk.sign([line()])
  await open(wide, token)
  await enter(button(wide, 'Refuser de délivrer'))
  await enter(button(wide, 'Enregistrer le refus'))
  await wide.getByText('Choisissez un motif.').waitFor()
  await wide.getByRole('radio', { name: 'Interaction' }).press('Space')
  await type(wide.getByLabel('Précision pour le médecin'), 'AVK en cours')
  await clean(wide, 'counter-08-refusal')
  await enter(button(wide, 'Enregistrer le refus'))
  await wide.getByText('Refus enregistré.').waitFor()
  await clean(wide, 'counter-09-refused')
  await until('the mail', async () => (await desk.patient.mails(desk.email, 'dispensing-refused')).length === 1)

  await open(phone, token)
  await phone.getByText('Interaction or contraindication').waitFor()
  expect(await phone.getByText('AVK').count()).toBe(0)
  await clean(phone, 'counter-10-refused-elsewhere')

  // Given after all, with a nervous hand, and taken back.
  const given = async () => (await desk.patient.get(`/api/prescriptions/${token}`)).data.dispensations.length
  await enter(button(wide, 'Délivrer l’ordonnance'))
  await button(wide, 'Confirmer la délivrance').dblclick()
  await heading(wide, /^Délivrance enregistrée .* par Pharmacie du Port/)
  expect(await given()).toBe(1)
  await enter(button(wide, 'Annuler la délivrance'))
  await wide.getByText('Délivrance annulée').waitFor()
  await heading(wide, 'AUTHENTIQUE, peut être délivrée')
  expect(await given()).toBe(0)
})

test('patient and doctor see what the counters did; the doctor sees what is odd, and takes it back', async () => {
  const kept = line({ medicine: 'LEVOTHYROX 75 microgrammes, comprimé sécable', nonSubstitutable: 'MTE', quantity: 1 })
  const { token } = await desk.sign([line(), kept], 1)
  const counter = new Person(server.url)
  const at = `/api/prescriptions/${token}`
  const pharmacy = { name: 'Pharmacie du Port' }
  const given = { pharmacy, lines: [{ line: 0, cip13: '3400930000120' }] }
  await counter.post(`${at}/dispensations`, given, { 'idempotency-key': 'one' })
  const doubt = { pharmacy: { name: 'Pharmacie des Halles' }, reason: 'suspected-forgery', note: 'Encre effacée' }
  await counter.post(`${at}/refusals`, doubt, { 'idempotency-key': 'two' })
  await counter.get(`/api/prescriptions/${token.slice(0, -1)}${(Number(token.at(-1)) + 1) % 10}`)

  const marie = await signedInAs(await openPage(browser, 390, 844), desk.patient)
  await marie.goto(`${server.url}/documents`)
  await marie.getByText('Délivrée en partie', { exact: true }).waitFor()
  await marie.getByText('Papier douteux ou modifié').waitFor()
  expect(await marie.getByText('Encre effacée').count()).toBe(0)
  await clean(marie, 'counter-14-documents')
  await marie.goto(`${server.url}/questions`)
  await marie.getByText('Délivrée en partie').first().waitFor()
  await clean(marie, 'counter-15-questions')

  const hélène = await signedInAs(await openPage(browser, 1280, 800), desk.doctor)
  await hélène.goto(`${server.url}/medecin`)
  await enter(button(hélène, /^Mes ordonnances/))
  const card = hélène.getByRole('listitem').filter({ hasText: 'Pharmacie des Halles' }).first()
  await card.getByText('Encre effacée').waitFor()
  await card.getByText('1 code à la signature fausse').waitFor()
  await clean(hélène, 'counter-16-doctor')
  await enter(card.getByRole('button', { name: /^Révoquer/ }))
  await enter(card.getByRole('button', { name: 'Révoquer l’ordonnance' }))
  await card.getByText('Indiquez le motif.').waitFor()
  await type(card.getByLabel('Motif de la révocation'), 'Copie suspecte')
  await clean(hélène, 'counter-17-revoking')
  await enter(card.getByRole('button', { name: 'Révoquer l’ordonnance' }))
  await card.getByText('Révoquée', { exact: true }).waitFor()
  await open(phone, token)
  await heading(phone, /^REVOKED on/)
})

/** One that was signed so long ago that it lapsed, straight in the server's database: nobody can wait for that. */
async function lapsed(): Promise<string> {
  const row = await aSignedPrescription({ issuedAt: Date.now() - 120 * 86_400_000 })
  withDatabase(server.persistTo, (database) => insertPrescription(database, row))
  return row.token
}

/** Signed well, by a key of somebody else's. */
async function ofAnotherKey(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])
  return (await aSignedPrescription({}, JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey)))).token
}

async function revoked(): Promise<string> {
  const { id, token } = await desk.sign([line()])
  await desk.doctor.post(`/api/doctor/prescriptions/${id}/revoke`, { reason: 'Erreur de dosage' })
  return token
}

test('expired, revoked, forged, of an unknown key and cut off each have their own word, on a wide screen and on a phone', async () => {
  const { token } = await desk.sign([line()])
  const verdicts = [
    ['expired', await lapsed(), /^EXPIRÉE depuis le/, /^EXPIRED since/],
    ['revoked', await revoked(), /^RÉVOQUÉE le/, /^REVOKED on/],
    ['forged', token.slice(0, -1) + ((Number(token.at(-1)) + 1) % 10), 'FALSIFIÉE', 'FORGED'],
    ['unknown-key', await ofAnotherKey(), 'SIGNATURE INCONNUE', 'UNKNOWN SIGNATURE'],
    ['cut-off', token.slice(0, -20), 'Code illisible', 'Unreadable code'],
  ] as const
  for (const [name, code, french, english] of verdicts) {
    await Promise.all([open(wide, code), open(phone, code)])
    await Promise.all([heading(wide, french), heading(phone, english)])
    expect(await button(wide, /^Délivrer/).count()).toBe(0)
    expect(await button(phone, /^Dispense/).count()).toBe(0)
    await clean(wide, `counter-11-${name}`)
    await clean(phone, `counter-12-${name}`)
  }
})

test('the scanner reads the code from the camera, and without a network says what the signature alone is worth', async () => {
  const { token } = await desk.sign([line()])
  filmCode(FILM, `${server.url.toUpperCase()}/O/${token}`)
  await wide.goto(`${server.url}/pharmacie`)
  await heading(wide, 'Lire une ordonnance')
  await wide.getByText('Prêt aussi sans réseau').waitFor()
  await clean(wide, 'counter-19-scanner')
  await enter(button(wide, 'Lire avec la caméra'))
  await heading(wide, 'AUTHENTIQUE, peut être délivrée')

  await phone.goto(`${server.url}/pharmacie`)
  const reader = phone.getByLabel('Hand-held reader or pasted link')
  await expect.poll(() => reader.evaluate((field) => field === document.activeElement)).toBe(true)
  await phone.getByText('Ready without a network too').waitFor()
  await clean(phone, 'counter-20-scanner')
  await phone.keyboard.type('3400930000120')
  await phone.keyboard.press('Enter')
  await phone.getByText('This is not the code of a Permanence prescription').first().waitFor()

  await server.stop('SIGKILL')
  await phone.reload()
  await reader.fill(`${server.url}/o/${token}`)
  await reader.press('Enter')
  await heading(phone, 'VALID SIGNATURE, state unknown')
  await phone.getByText('RPPS 10').waitFor()
  await clean(phone, 'counter-21-no-network')
  await enter(button(phone, 'Read another code'))
  await reader.fill(token.slice(0, -1) + ((Number(token.at(-1)) + 1) % 10))
  await reader.press('Enter')
  await heading(phone, 'FORGED')
  await clean(phone, 'counter-22-forged')
})
