import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ageSessions } from '../support/ageSessions.ts'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { freshState, type Server, startServer, until } from '../support/server.ts'
import { holdsKeys } from '../support/virtualKeys.ts'

const ADMIN = 'admin@example.org'
const DOCTOR = 'helene.moreau@example.org'

let server: Server
let browser: Browser
let mailbox: Person
let phone: Page
let desktop: Page

/** Everything below happens where doctors and administrators must use a passkey. */
beforeAll(async () => {
  const persistTo = await freshState()
  await promisify(execFile)('node', ['scripts/administrator.ts', ADMIN, '--persist-to', persistTo])
  server = await startServer({ persistTo, vars: { REQUIRE_PASSKEY: 'true' } })
  browser = await launchShell()
  mailbox = new Person(server.url)
  const marie = new Person(server.url)
  await marie.signUp('Marie')
  phone = await signedInAs(await openPage(browser, 390, 844), marie)
  desktop = await openPage(browser, 1280, 800, { locale: 'en-GB', colorScheme: 'dark' })
  await holdsKeys(phone)
  await holdsKeys(desktop)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp): Locator => page.getByRole('link', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor()
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])

test('a member adds a key under a name of their own, and gets in by it without a code', async () => {
  await phone.goto(`${server.url}/profil`)
  await enter(link(phone, 'Connexion et sécurité'))
  await phone.getByText('Aucune clé d’accès pour l’instant.').waitFor()
  await phone.getByText('Cet appareil').waitFor()
  await clean(phone, '80-security-empty')
  await enter(button(phone, 'Ajouter une clé d’accès'))
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel('Nom de la clé').fill('')
  await enter(button(phone, 'Continuer'))
  await dialog.getByText('Donnez un nom à cette clé.').waitFor()
  await clean(phone, '81-key-unnamed')
  await type(dialog.getByLabel('Nom de la clé'), 'Mon téléphone')
  await enter(button(phone, 'Continuer'))
  await phone.getByText('La clé d’accès est ajoutée.').waitFor()
  await phone.getByText('Mon téléphone').first().waitFor()
  await clean(phone, '82-security')

  await phone.goto(`${server.url}/espace`)
  await enter(button(phone, 'Me déconnecter'))
  await phone.waitForURL(`${server.url}/`)
  // The address field suggests the key, and its owner chooses it there.
  await phone.goto(`${server.url}/connexion?retour=%2Fsecurite`)
  await heading(phone, 'Connexion et sécurité')
  await phone.getByText(/Utilisée le/).waitFor()
})

test('after some minutes a key is removed only by a person who confirms with it; another device is signed out', async () => {
  ageSessions(server.persistTo)
  await phone.reload()
  await enter(button(phone, /^Retirer/))
  await enter(phone.getByRole('dialog').getByRole('button', { name: 'Retirer' }))
  await phone.getByText('Confirmez avec votre clé d’accès').waitFor()
  await clean(phone, '84-step-up-by-key')
  await enter(button(phone, 'Confirmer'))
  await phone.getByText('La clé d’accès est retirée.').waitFor()
  await phone.getByText('Aucune clé d’accès pour l’instant.').waitFor()
  expect(await button(phone, /Déconnecter cet appareil/).count()).toBe(0)
})

/** The address and the code at the page where a first key is added. */
async function enrol(page: Page, email: string, says: { email: string; send: RegExp; code: string }) {
  const before = (await mailbox.mails(email, 'code')).length
  await type(page.getByLabel(says.email), email)
  await enter(button(page, says.send))
  const field = page.getByLabel(says.code)
  await field.waitFor()
  const code = await until(`a code for ${email}`, async () => {
    const mails = await mailbox.mails(email, 'code')
    return mails.length > before && mails[0]?.code
  })
  await type(field, code)
}

test('the first administrator adds a key with the command’s leave, and lets a doctor in', async () => {
  await desktop.goto(`${server.url}/medecin/cle`)
  await enrol(desktop, ADMIN, { email: 'E-mail address', send: /Send me a code/, code: 'Six-digit code' })
  await heading(desktop, 'Add a key on this device')
  await clean(desktop, '85-first-key')
  await enter(button(desktop, 'Add a passkey'))
  await desktop.getByText('The passkey is added.').waitFor()
  await clean(desktop, '86-first-key-added')
  await enter(link(desktop, 'Sign-in and security'))
  // The account's own language is French until its owner presses another.
  await enter(button(desktop, 'English'))
  await desktop.getByText('Your account opens only with a passkey.').waitFor()
  await desktop.getByText(/Add a second key/).waitFor()
  await type(desktop.getByLabel('Their e-mail address'), DOCTOR)
  await enter(button(desktop, 'Restore access'))
  await heading(desktop, `Restore access for ${DOCTOR}?`)
  await clean(desktop, '87-restore')
  await enter(desktop.getByRole('dialog').getByRole('button', { name: 'Restore access' }))
  await desktop.getByText(/Done: helene.moreau/).waitFor()
  await clean(desktop, '88-security-admin')
})

test('the doctor follows the mail, adds a key, and from then on opens the desk with it; a code does not', async () => {
  const doctor = await openPage(browser, 390, 844)
  const { touches } = await holdsKeys(doctor)
  const mail = await until('the mail', async () => (await mailbox.mails(DOCTOR, 'access-restored'))[0])
  const [address = ''] = /http\S+\/medecin\/cle/.exec(mail.text) ?? []
  await doctor.goto(address)
  await clean(doctor, '89-enrol')
  await enrol(doctor, DOCTOR, { email: 'Adresse e-mail', send: /Recevoir un code/, code: 'Code à six chiffres' })
  await heading(doctor, 'Ajoutez une clé sur cet appareil')
  await enter(button(doctor, 'Ajouter une clé d’accès'))
  await doctor.getByText('La clé d’accès est ajoutée.').waitFor()
  await enter(link(doctor, 'Entrer'))
  // Nothing is chosen among the suggestions: it is the press that asks for the key.
  await touches(false)
  await enter(button(doctor, 'Me déconnecter'))
  await heading(doctor, 'Me connecter')
  await button(doctor, 'Utiliser une clé d’accès').waitFor()
  await clean(doctor, '83-sign-in-with-key')
  await touches(true)
  await enter(button(doctor, 'Utiliser une clé d’accès'))
  await doctor.getByText('File d’attente').first().waitFor()
  await enter(link(doctor, 'Sécurité'))
  await doctor.getByText('Votre compte ne s’ouvre qu’avec une clé d’accès.').waitFor()
  await clean(doctor, '90-security-doctor')

  const without = await openPage(browser, 390, 844)
  await without.goto(`${server.url}/medecin`)
  await enrol(without, DOCTOR, { email: 'Adresse e-mail', send: /Recevoir un code/, code: 'Code à six chiffres' })
  await without.getByText(/Votre compte demande une clé d’accès/).waitFor()
  await clean(without, '91-key-required')
})
