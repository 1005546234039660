import type { Browser, Locator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer } from '../support/server.ts'

let server: Server
let browser: Browser
let marie: Person
let marieId: string
let emma: Person
let emmaId: string
let tomId: string
/** A phone in French, and another member’s large screen in English and in the dark. */
let phone: Page
let desktop: Page

async function pageOf(person: Person, width: number, look?: Parameters<typeof openPage>[3]): Promise<Page> {
  return signedInAs(await openPage(browser, width, 844, look), person)
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell()
  marie = new Person(server.url)
  marieId = (await marie.signUp('Marie')).patientId
  phone = await pageOf(marie, 390)
  emma = new Person(server.url, 'en')
  emmaId = (await emma.signUp('Emma')).patientId
  const tom = await emma.post('/api/patients', {
    relation: 'child',
    lastName: 'Msm',
    firstName: 'Tom',
    sex: 'male',
    birthDate: '2019-05-01',
  })
  tomId = tom.data.id
  desktop = await pageOf(emma, 1280, { colorScheme: 'dark' })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp): Locator => page.getByRole('link', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor()
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const replace = async (field: Locator, text: string) => {
  await field.fill('')
  await type(field, text)
}

test('« Mon profil » says what is missing; a wrong number stands under its field, and nothing typed is lost', async () => {
  await phone.goto(`${server.url}/espace`)
  await enter(link(phone, 'Mon profil'))
  await heading(phone, 'Mon profil')
  expect(await phone.getByText('Non renseignées', { exact: true }).count()).toBe(1)
  await clean(phone, '60-profile')
  await enter(link(phone, 'COMPLÉTER MON PROFIL'))
  await heading(phone, 'Compléter mon profil')
  await replace(phone.getByLabel('Téléphone'), '12')
  await type(phone.getByLabel('Poids'), 'lourd')
  await enter(button(phone, 'Valider'))
  await phone.getByText('Indiquez un poids en kilogrammes').waitFor()
  await phone.getByText('Le numéro de téléphone n’est pas valide').waitFor()
  await replace(phone.getByLabel('Poids'), '62,5')
  await clean(phone, '61-wrong-phone')
  await replace(phone.getByLabel('Téléphone'), '06 12 34 56 78')
  await type(phone.getByLabel('Allergies connues'), 'Pénicilline')
  await phone.reload()
  await phone.getByText('Ce que vous aviez commencé est encore là').waitFor()
  // Changed on another device while this form was open: it stays.
  await marie.call('PATCH', `/api/patients/${marieId}`, { treatments: 'Levothyrox 75' })
  await enter(button(phone, 'Valider'))
  await phone.getByText('C’est enregistré').waitFor()
  for (const text of ['62,5 kg', 'Pénicilline', '06 12 34 56 78', 'Levothyrox 75'])
    await phone.getByText(text).waitFor()
  expect(await phone.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['H1', 0])
  await desktop.goto(`${server.url}/profil`)
  await desktop.getByText('Known allergies').waitFor()
  await clean(desktop, '62-profile-english-dark')
})

test('a language pressed on one device is the account’s: on another, in the next mail, and in the title of the page', async () => {
  const person = new Person(server.url)
  const { email } = await person.signUp('Paul')
  const here = await pageOf(person, 390)
  await here.goto(`${server.url}/profil`)
  await enter(here.getByRole('group', { name: 'Langue' }).getByRole('button', { name: 'English' }))
  await heading(here, 'My profile')
  await expect.poll(() => here.title()).toBe('My profile · Permanence')
  await expect.poll(async () => (await person.get('/api/me')).data.account.locale).toBe('en')
  await clean(here, '61-profile-language')
  const there = await pageOf(person, 1280)
  await there.goto(`${server.url}/espace`)
  await heading(there, 'Hello Paul')
  await person.post('/api/login-codes', { email })
  await expect.poll(async () => (await person.mails(email, 'code'))[0]?.text).toContain('Hello')
  for (const page of [here, there]) await page.context().close()
})

test('a child is added with every fault named at once, asked for, and taken off the account again', async () => {
  await phone.goto(`${server.url}/beneficiaires`)
  await phone.getByText('Aucun bénéficiaire pour l’instant').waitFor()
  await clean(phone, '63-no-beneficiaries')
  await enter(link(phone, 'Ajouter un bénéficiaire'))
  await enter(button(phone, 'Valider'))
  await phone.getByText('Choisissez le lien avec cette personne').waitFor()
  await clean(phone, '64-beneficiary-faults')
  await phone.getByLabel('Lien avec vous').selectOption('child')
  await type(phone.getByLabel('Nom', { exact: true }), 'Msm')
  await type(phone.getByLabel('Prénom'), 'Léo')
  await phone.getByLabel('HOMME').check()
  const born = new Date(Date.now() - 210 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('')
  await type(phone.getByLabel('Date de naissance'), born)
  // The child was added, the answer is lost and so is the page: nobody is added twice.
  const lost = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await phone.route('**/api/patients', lost, { times: 1 })
  await enter(button(phone, 'Valider'))
  await phone.getByText('La connexion est coupée').waitFor()
  await phone.reload()
  await phone.getByText('Ce que vous aviez commencé est encore là').waitFor()
  await enter(button(phone, 'Valider'))
  await phone.getByText('Le bénéficiaire est ajouté').waitFor()
  await phone.getByText('6 mois').waitFor()
  await clean(phone, '65-beneficiary')

  await desktop.goto(`${server.url}/questions/nouvelle`)
  await button(desktop, 'Tom Msm').waitFor()
  await clean(desktop, '66-for-whom')

  await enter(button(phone, 'Retirer ce bénéficiaire'))
  await heading(phone, 'Retirer Léo ?')
  await clean(phone, '67-remove')
  await enter(button(phone, 'Retirer ce bénéficiaire').last())
  await phone.getByText('Léo ne figure plus parmi vos bénéficiaires').waitFor()
  await phone.getByText('Aucun bénéficiaire pour l’instant').waitFor()
})

test('another member’s beneficiary is a page that does not exist', async () => {
  const other = new Person(server.url)
  await other.signUp('Ève')
  const { data } = await other.post('/api/patients', {
    relation: 'child',
    lastName: 'Autre',
    firstName: 'Zoé',
    sex: 'female',
    birthDate: '2020-05-01',
  })
  for (const path of [`/beneficiaires/${data.id}`, `/beneficiaires/${data.id}/modifier`]) {
    await phone.goto(server.url + path)
    await heading(phone, 'Page introuvable')
  }
})

const SORE_THROAT =
  'A sore throat since Monday, and a fever of 38.5 in the evening. I can hardly swallow. What should I do about it?'
const ITCHY_SKIN =
  'Itchy skin on both arms since we came back from the seaside, and red spots that spread. What should we do about it?'

test('among the questions of two people one is found by a word, and by whose it is', async () => {
  for (const [patientId, symptoms] of Object.entries({
    [emmaId]: SORE_THROAT,
    [tomId]: ITCHY_SKIN,
  })) {
    const { data } = await emma.post('/api/consultations', { patientId, acceptsTerms: true })
    for (const [step, value] of Object.entries({ channel: 'chat', interlocutor: 'generalist', symptoms }))
      await emma.post(`/api/consultations/${data.id}/answers`, { step, value })
  }
  await desktop.goto(`${server.url}/questions`)
  const search = desktop.getByRole('searchbox', { name: 'Search', exact: true })
  await desktop.getByText('Itchy skin').waitFor()
  await type(search, 'THROÁT')
  await desktop.getByText('Itchy skin').waitFor({ state: 'detached' })
  expect(await desktop.getByRole('status').allTextContents()).toContain('1 of 2')
  await clean(desktop, '67b-found')
  await replace(search, 'headache')
  await heading(desktop, 'Nothing matches')
  await search.fill('')
  await desktop.getByText('Itchy skin').waitFor()
  await enter(button(desktop, 'Tom'))
  await desktop.getByText('A sore throat').waitFor({ state: 'detached' })
})

test('the data come as a file in each of three forms, and the journal says that they were taken', async () => {
  await phone.goto(`${server.url}/profil`)
  await enter(link(phone, 'TÉLÉCHARGER MES DONNÉES'))
  await heading(phone, 'Télécharger mes données')
  await clean(phone, '68-data')
  const coming = phone.waitForEvent('download')
  await enter(button(phone, 'Préparer le dossier'))
  expect((await coming).suggestedFilename()).toMatch(/^permanence-Marie-.*\.zip$/)
  await phone.getByText('Le téléchargement commence').waitFor()
  await clean(phone, '68-data-ready')
  await phone.goto(`${server.url}/profil`)
  await enter(link(phone, 'Qui a vu mon dossier'))
  await phone.getByText('téléchargement des données').waitFor()
  await clean(phone, '69-accesses')
})

test('the service is presented before it is begun; a consent is withdrawn, and asked for with the next question', async () => {
  await phone.goto(`${server.url}/espace`)
  await enter(link(phone, 'En savoir plus'))
  await heading(phone, 'Pas pour')
  await clean(phone, '70-service')
  await phone.goto(`${server.url}/accords`)
  const health = phone.getByRole('region', { name: 'Données de santé' })
  await health.getByText('En vigueur').waitFor()
  await clean(phone, '71-consents')
  await enter(button(phone, 'Retirer cet accord').first())
  await heading(phone, /^Retirer/)
  await clean(phone, '72-withdraw')
  await enter(phone.getByRole('dialog').getByRole('button', { name: 'Retirer cet accord' }))
  await health.getByText('Retiré', { exact: true }).waitFor()
  await desktop.goto(`${server.url}/accords`)
  await desktop.getByRole('region', { name: 'Health data' }).waitFor()
  await clean(desktop, '73-consents-english-dark')
  await phone.goto(`${server.url}/questions/nouvelle`)
  await phone.getByLabel(/données personnelles de santé/).waitFor()
  await clean(phone, '74-consent-asked')
})

const yearsAgo = (years: number) => new Date(Date.now() - years * 365.3 * 86_400_000).toISOString().slice(0, 10)
const asTyped = (day: string) => day.split('-').reverse().join('')

/** What a person asked for on a page they see, until the code that came by mail is typed. */
async function typeMailedCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Code à six chiffres').waitFor()
  const mailed = async () => (await marie.mails(email, 'code'))[0]?.code ?? ''
  await expect.poll(mailed).toMatch(/^\d{6}$/)
  await type(page.getByLabel('Code à six chiffres'), await mailed())
}

test('an adult beneficiary is invited, opens a space of their own, and is no longer in the other', async () => {
  const birthDate = yearsAgo(40)
  const email = `julie-${crypto.randomUUID()}@example.org`
  const { data } = await marie.post('/api/patients', {
    relation: 'spouse',
    lastName: 'Msm',
    firstName: 'Julie',
    sex: 'female',
    birthDate,
  })
  await phone.goto(`${server.url}/beneficiaires/${data.id}`)
  await type(phone.getByLabel('Adresse e-mail de Julie'), 'julie')
  await enter(button(phone, 'Envoyer l’invitation'))
  await phone.getByText('Indiquez une adresse e-mail complète').waitFor()
  await replace(phone.getByLabel('Adresse e-mail de Julie'), email)
  await enter(button(phone, 'Envoyer l’invitation'))
  await phone.getByText(`Invitation envoyée à ${email}`).waitFor()
  await clean(phone, '76-own-space-offered')

  const theirs = await openPage(browser, 390, 844)
  const invitation = async () => (await marie.mails(email, 'own-space-invitation'))[0]?.text
  await expect.poll(invitation).toContain('/espace-personnel')
  await theirs.goto(/http\S+/.exec((await invitation()) ?? '')?.[0] ?? '')
  await enter(button(theirs, 'Recevoir mon code'))
  await theirs.getByText('Écrivez la date en entier').waitFor()
  await clean(theirs, '77-own-space-faults')
  await type(theirs.getByLabel('Adresse e-mail'), email)
  await type(theirs.getByLabel('Date de naissance'), asTyped(birthDate))
  for (const box of await theirs.getByRole('checkbox').all()) await box.check()
  await enter(button(theirs, 'Recevoir mon code'))
  await typeMailedCode(theirs, email)
  await heading(theirs, 'Bonjour Julie')
  await clean(theirs, '78-own-space')
  await phone.goto(`${server.url}/beneficiaires/${data.id}`)
  await heading(phone, 'Page introuvable')
  await theirs.context().close()
})

test('who has a space already and is invited takes the record into it by a press, on a large screen in English and the dark', async () => {
  const holder = new Person(server.url)
  await holder.signUp('Henri')
  const nora = new Person(server.url, 'en')
  const { email } = await nora.signUp('Nora')
  const born = { relation: 'spouse', lastName: 'Msm', firstName: 'Nora', sex: 'female', birthDate: '1978-02-18' }
  const { data } = await holder.post('/api/patients', { ...born, allergies: 'Penicillin' })
  await holder.post(`/api/patients/${data.id}/invitation`, { email })
  const invitation = async () => (await nora.mails(email, 'own-space-invitation'))[0]?.text
  await expect.poll(invitation).toContain('/espace-personnel')

  const page = await pageOf(nora, 1280, { colorScheme: 'dark' })
  await page.goto(`${server.url}/espace`)
  await heading(page, 'Your record can join your space')
  await page.goto(/http\S+/.exec((await invitation()) ?? '')?.[0] ?? '')
  await page.getByText('Henri Msm holds a record in your name').waitFor()
  await clean(page, '79-join')
  await enter(button(page, 'Take over my record'))
  await page.getByText('Your record has joined your space').waitFor()
  await heading(page, 'Hello Nora')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.getByText('can join your space').count()).toBe(0)
  await clean(page, '79-joined')
  expect((await nora.get('/api/me')).data.patients).toMatchObject([{ relation: 'self', allergies: 'Penicillin' }])
  expect((await holder.get(`/api/patients/${data.id}`)).status).toBe(404)
  await page.context().close()
})

test('a minor asks for secrecy before a question: their own space, of which the parents’ shows nothing', async () => {
  const parent = new Person(server.url)
  await parent.signUp('Anne')
  const { data } = await parent.post('/api/patients', {
    relation: 'child',
    lastName: 'Msm',
    firstName: 'Léa',
    sex: 'female',
    birthDate: yearsAgo(16),
  })
  const page = await pageOf(parent, 390)
  await page.goto(`${server.url}/questions/nouvelle`)
  await enter(button(page, 'Léa Msm'))
  await clean(page, '79-secrecy-offered')
  await enter(link(page, 'Demander le secret'))
  await heading(page, 'Ce que nous ne pouvons pas cacher')
  await clean(page, '80-secrecy')
  const email = `lea-${crypto.randomUUID()}@example.org`
  await type(page.getByLabel('Adresse e-mail'), email)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await enter(button(page, 'Recevoir mon code'))
  await typeMailedCode(page, email)
  await heading(page, 'Conditions du service de téléconsultation')
  await page.getByLabel(/conditions du service de téléconsultation/).check()
  await enter(button(page, 'Commencer'))
  await heading(page, 'Votre question')
  await page.goto(`${server.url}/espace`)
  await page.getByText('vos parents n’en voient rien').waitFor()
  await button(page, 'Me déconnecter').waitFor()
  await clean(page, '81-secret-space')
  expect(await link(page, 'Mes bénéficiaires').count()).toBe(0)
  expect((await parent.get('/api/consultations')).data.consultations).toEqual([])
  expect(JSON.stringify((await parent.get(`/api/patients/${data.id}/accesses`)).data)).toBe('{"accesses":[]}')
  await page.context().close()
})

test('an account is closed with what goes and what stays said before, and the person is out', async () => {
  await phone.goto(`${server.url}/fermer`)
  await phone.getByText('Gardé, parce que la loi le demande').waitFor()
  await clean(phone, '75-close')
  await enter(button(phone, 'Fermer mon compte'))
  await enter(phone.getByRole('dialog').getByRole('button', { name: 'Fermer mon compte' }))
  await phone.waitForURL(`${server.url}/`)
  await phone.goto(`${server.url}/espace`)
  await heading(phone, 'Me connecter')
})
