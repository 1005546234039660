import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { type Cable, layCable } from '../support/cable.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer } from '../support/server.ts'

let server: Server
/** The desks' network. */
let cable: Cable
let browser: Browser
let hélène: Page
let paul: Page
let english: Page
let marie: Person
let question = ''

/** A desk with its doctor already signed in. */
async function aDesk(email: string, setting?: { locale: string; colorScheme: 'dark' }): Promise<Page> {
  const doctor = new Person(server.url)
  await doctor.signIn(email)
  if (setting) await doctor.call('PATCH', '/api/me', { locale: 'en' })
  const page = await openPage(browser, 1280, 800, setting)
  await signedInAs(page, doctor)
  await page.goto(`${cable.url}/medecin`)
  return page
}

beforeAll(async () => {
  server = await startServer()
  cable = await layCable(server.port)
  browser = await launchShell()
  marie = new Person(server.url)
  const { patientId } = await marie.signUp('Marie')
  const told = await marie.call('PATCH', `/api/patients/${patientId}`, { allergies: 'Pénicilline' })
  expect(told.status).toBe(200)
  hélène = await aDesk('helene.moreau@example.org')
  paul = await aDesk('paul.girard@example.org')
  question = await marie.ask(patientId, ANSWERS)
})
afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await server?.stop()
})

const take = (page: Page): Locator => page.getByRole('button', { name: /^(Prendre|Take) Marie/ })
const medicine = () => hélène.getByRole('combobox', { name: 'Médicament' })
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])

test('of two doctors pressing on one card, one has the thread at once and the other is told', async () => {
  await Promise.all([take(hélène).waitFor(), take(paul).waitFor()])
  await enter(take(hélène))
  await hélène.getByLabel('Votre message').waitFor()
  // What must not be missed is the first thing that the record says.
  await hélène.getByText('Allergies', { exact: true }).waitFor()
  expect(await hélène.locator('.facts').innerText()).toMatch(/^Allergies\s+Pénicilline/)
  // The taken card is among her own, and no place is kept for it in her queue.
  expect(await take(hélène).count()).toBe(0)
  await paul.evaluate(
    (id) =>
      fetch(`/api/doctor/consultations/${id}/take`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      }),
    question,
  )
  await paul.getByText('Question reprise ou retirée de la file').waitFor()
  await expect.poll(() => take(paul).count()).toBe(0)
  await hélène.getByRole('log').getByText('Dr Hélène Moreau prend la question.').waitFor()
})

test('« back » leads from a consultation to the queue and « forward » to it again, with what was being written', async () => {
  await hélène.getByLabel('Votre message').fill('Bonjour')
  await hélène.goBack()
  await hélène.getByText('Aucune consultation ouverte').first().waitFor()
  await hélène.goForward()
  await expect.poll(() => hélène.getByLabel('Votre message').inputValue()).toBe('Bonjour')
  await hélène.getByLabel('Votre message').fill('')
})

test('an address of another’s consultation, and a list that did not load, say so and lead on', async () => {
  await paul.goto(`${server.url}/medecin/consultations/${question}`)
  await paul.getByRole('heading', { name: 'Consultation introuvable' }).waitFor()
  await clean(paul, '44-desk-unknown')
  await paul.route('**/api/doctor/consultations', (route) => route.abort())
  await enter(paul.getByRole('button', { name: 'Aller à la file' }))
  await paul.reload()
  await paul.getByText('La connexion est coupée').first().waitFor()
  await paul.unroute('**/api/doctor/consultations')
  await enter(paul.getByRole('button', { name: 'Réessayer' }))
  await expect.poll(() => paul.getByText('La connexion est coupée').count()).toBe(0)
})

test('a medicine is chosen by keyboard from a list that is wholly in sight', async () => {
  await type(medicine(), 'DOLIPRANE')
  const list = hélène.getByRole('listbox')
  await list.waitFor()
  const bounds = await list.boundingBox()
  expect((bounds?.y ?? -1) >= 0 && (bounds?.y ?? 0) + (bounds?.height ?? 0) <= 800).toBe(true)
  await clean(hélène, '40-medicines')
  await medicine().press('ArrowUp')
  expect(await hélène.getByRole('listbox').getByRole('option', { selected: true }).textContent()).toBe(
    await hélène.getByRole('listbox').getByRole('option').last().textContent(),
  )
  await medicine().press('Escape')
  expect(await list.count()).toBe(0)
  await medicine().press('ArrowDown')
  await list.waitFor()
  await medicine().press('Enter')
  await expect.poll(() => medicine().inputValue()).toMatch(/^DOLIPRANE \d+/)
})

test('a narcotic stays in the list with its reason, and Enter does not take it', async () => {
  await medicine().fill('')
  await type(medicine(), 'morphine')
  await hélène.getByRole('listbox').getByRole('option').first().waitFor()
  await medicine().press('ArrowDown')
  await medicine().press('Enter')
  expect(await medicine().inputValue()).toBe('morphine')
  await clean(hélène, '41-narcotic')
  await medicine().press('Escape')
  await hélène.getByLabel('Posologie').fill('1 comprimé par jour')
  await enter(hélène.getByRole('button', { name: 'Enregistrer et signer' }))
  await hélène
    .getByRole('region', { name: 'Dossier' })
    .getByText(/stupéfiant, il ne peut pas être prescrit/)
    .first()
    .waitFor()
})

test('what a doctor writes while the network is gone arrives once it is back', async () => {
  const composer = hélène.getByLabel('Votre message')
  cable.cut()
  await hélène.context().setOffline(true)
  await hélène.getByText('La connexion est coupée').first().waitFor()
  await type(composer, 'Buvez beaucoup.')
  await composer.press('Enter')
  const foot = hélène.getByText('envoi…')
  await foot.waitFor()
  cable.mend()
  await hélène.context().setOffline(false)
  const kept = async () =>
    (await marie.get(`/api/consultations/${question}`)).data.entries.filter(
      ({ text }: { text?: string }) => text === 'Buvez beaucoup.',
    ).length
  await expect.poll(kept).toBe(1)
  await expect.poll(() => foot.count()).toBe(0)
  expect(await hélène.getByRole('log').getByText('Buvez beaucoup.').count()).toBe(1)
})

test('the desk and the counter are clean in English and in the dark', async () => {
  english = await aDesk('helene.moreau@example.org', { locale: 'en-US', colorScheme: 'dark' })
  await english.getByRole('button', { name: 'Marie Msm' }).first().click()
  await english.getByRole('log').getByText('Dr Hélène Moreau takes the question.').waitFor()
  await clean(english, '42-desk-english')
  await english.goto(`${server.url}/o/12345`)
  await english.getByRole('heading', { name: 'Unreadable code' }).waitFor()
  await clean(english, '43-counter-english')
})
