import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { luhnKey } from '../../domain/people/identifiers.ts'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer } from '../support/server.ts'

let server: Server
let browser: Browser
let admin: Person

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell()
  admin = new Person(server.url)
  await admin.signIn('admin@example.org')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

test('an administrator runs the service by keyboard: the queues, the doctors, the organisations, the hours, the journal', async () => {
  const page = await signedInAs(await openPage(browser, 1280, 900), admin)
  await page.goto(`${server.url}/administration`)
  await page.getByText('0 question en attente').waitFor()
  const marie = new Person(server.url)
  const { patientId } = await marie.signUp('Marie')
  await marie.ask(patientId, ANSWERS)
  // Nobody reloads: the page follows by itself.
  await page.getByText('1 question en attente').waitFor()
  await page.getByRole('heading', { name: 'Rien à montrer' }).waitFor()
  await clean(page, '90-admin-live')

  await enter(tab(page, 'Médecins'))
  await page.getByRole('heading', { name: 'Dr Paul Girard' }).waitFor()
  await enter(button(page, 'Inviter un médecin'))
  await type(page.getByLabel('Nom', { exact: true }), 'Caron')
  await type(page.getByLabel('Prénom'), 'Lise')
  await type(page.getByLabel('Numéro RPPS'), '10999990001')
  await type(page.getByLabel('Téléphone professionnel'), '05 49 00 00 09')
  await type(page.getByLabel('Adresse e-mail'), 'lise.caron@example.org')
  await type(page.getByLabel('Adresse professionnelle'), '1 rue du Port, 17000 La Rochelle, France')
  await enter(button(page, 'Envoyer l’invitation'))
  await page.getByText('Le numéro RPPS compte 11 chiffres').waitFor()
  await clean(page, '91-admin-doctor-errors')
  await page.getByLabel('Numéro RPPS').fill(`1099999000${luhnKey('1099999000')}`)
  await enter(button(page, 'Envoyer l’invitation'))
  await page.getByText('L’invitation est partie.').waitFor()
  const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await line('Dr Lise Caron').getByText('Invité', { exact: true }).waitFor()
  await enter(line('Dr Paul Girard').getByRole('button', { name: 'Suspendre' }))
  await clean(page, '92-admin-suspend')
  await enter(page.getByRole('dialog').getByRole('button', { name: 'Suspendre' }))
  await line('Dr Paul Girard').getByText('Suspendu', { exact: true }).waitFor()

  await enter(tab(page, 'Organismes'))
  await enter(button(page, 'Modifier'))
  await type(page.getByLabel('Modèles de numéro de sociétaire'), 'P####')
  await enter(button(page, 'Enregistrer'))
  await page.getByText('ne suit aucun des modèles').waitFor()
  await clean(page, '93-admin-organisation-errors')
  await page.getByLabel('Modèles de numéro de sociétaire').fill('P####\nMSM###')
  await enter(button(page, 'Enregistrer'))
  await page.getByText('Enregistré.').waitFor()

  await enter(tab(page, 'Horaires'))
  await enter(page.getByRole('listitem').filter({ hasText: 'Dermatologie' }).getByRole('button', { name: 'Modifier' }))
  await page.getByLabel('lundi').fill('19h-9h')
  await enter(button(page, 'Ajouter un jour'))
  await type(page.getByLabel('Jour', { exact: true }), '24122099')
  await enter(button(page, 'Enregistrer'))
  await page.getByText('La fin doit suivre le début').waitFor()
  await clean(page, '94-admin-hours-errors')
  await page.getByLabel('lundi').fill('9h-19h')
  await enter(button(page, 'Enregistrer'))
  await page.getByText('Les horaires sont enregistrés').waitFor()
  await page.getByText('24/12/2099').waitFor()

  await enter(tab(page, 'Textes'))
  await enter(button(page, 'Écrire une nouvelle version : Données de santé'))
  await page.getByText('Le texte n’a pas encore changé.').waitFor()
  await page.getByLabel('En français', { exact: true }).fill('- Un texte **nouveau**.')
  await page.getByLabel('En anglais', { exact: true }).fill(' ')
  await enter(button(page, 'Publier'))
  await enter(page.getByRole('dialog').getByRole('button', { name: 'Publier' }))
  await page.getByText('Écrivez le texte dans cette langue aussi.').waitFor()
  await clean(page, '94b-admin-text-writing')
  await page.getByLabel('En anglais', { exact: true }).fill('- A **new** text.')
  await enter(button(page, 'Publier'))
  await enter(page.getByRole('dialog').getByRole('button', { name: 'Publier' }))
  await page.getByText(/Données de santé : la version du .* est en vigueur/).waitFor()
  await clean(page, '94c-admin-texts')

  await enter(tab(page, 'Journal'))
  await page.locator('.journal').getByText('médecin suspendu').waitFor()
  await page.getByLabel('Action').selectOption('hours.change')
  await enter(button(page, 'Chercher'))
  await page.locator('.journal').getByText('jours particuliers').waitFor()
  await clean(page, '95-admin-journal')
  const path = (await page.getByRole('link', { name: 'Exporter en CSV' }).getAttribute('href')) ?? ''
  const csv = await admin.get(path)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.data).toContain('horaires modifiés;hours.change')
  expect(csv.data).not.toContain('doctor.suspend')

  // On a phone, in English and in the dark.
  await admin.call('PATCH', '/api/me', { locale: 'en' })
  const phone = await signedInAs(await openPage(browser, 390, 844, { locale: 'en-GB', colorScheme: 'dark' }), admin)
  for (const [at, title] of [
    ['', 'Live'],
    ['/medecins', 'Doctors'],
    ['/organismes', 'Organisations'],
    ['/horaires', 'Opening hours'],
    ['/avis', 'Ratings'],
    ['/textes', 'Texts'],
    ['/journal', 'Journal'],
    ['/envois', 'Failed deliveries'],
  ] as const) {
    await phone.goto(`${server.url}/administration${at}`)
    await phone.getByRole('heading', { name: title, exact: true }).waitFor()
    await phone.locator('main li, main .empty').first().waitFor()
    await clean(phone, `96-admin-phone-${title}`)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), at).toBe(true)
  }

  // Marie agreed to the text before: she is asked again, in the language of her account, and reads both.
  await phone.context().clearCookies()
  await signedInAs(phone, marie)
  await phone.goto(`${server.url}/espace`)
  await phone.getByRole('link', { name: 'Lire et répondre' }).waitFor()
  await clean(phone, '97-texts-changed')
  await enter(phone.getByRole('link', { name: 'Lire et répondre' }))
  const health = phone.getByRole('region', { name: 'Données de santé' })
  await health.getByText('Nouvelle version', { exact: true }).waitFor()
  await clean(phone, '98-consent-again')
  await enter(health.getByRole('button', { name: /J’ai lu et j’accepte/ }))
  await health.getByText('En vigueur', { exact: true }).waitFor()
  await phone.goto(`${server.url}/conditions?texte=health-data&version=2026-11-01`)
  await phone.getByText(/C’est la version que vous avez acceptée/).waitFor()
  await clean(phone, '99-accepted-version')
})
