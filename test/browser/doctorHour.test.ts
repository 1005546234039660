import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { luhnKey } from '../../domain/people/identifiers.ts'
import { ANSWERS } from '../support/answers.ts'
import { launchShell, look, openPage, signedInAs } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer } from '../support/server.ts'

let server: Server
let browser: Browser
let hélène: Page
let paul: Page
let member: Person
/** Each patient's question, in the order in which they wait. */
const questions = new Map<string, string>()
const PATIENTS = ['Anna', 'Bilal', 'Chloé', 'David', 'Emma', 'Farid']

async function aDesk(email: string): Promise<Page> {
  const doctor = new Person(server.url)
  await doctor.signIn(email)
  const page = await signedInAs(await openPage(browser, 1280, 800), doctor)
  page.setDefaultTimeout(30_000)
  await page.goto(`${server.url}/medecin`)
  return page
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell()
  member = new Person(server.url)
  await member.signUp('Marie')
  for (const firstName of PATIENTS) {
    const person = { relation: 'other', firstName, lastName: 'Msm', sex: 'female', birthDate: '1980-02-03' }
    const { data } = await member.post('/api/patients', person)
    questions.set(firstName, await member.ask(data.id, { ...ANSWERS, country: firstName === 'Anna' ? 'US' : 'FR' }))
  }
  hélène = await aDesk('helene.moreau@example.org')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name })

/** As a hand on the keyboard goes: from one control to the next, until it is there. */
async function tabTo(control: Locator): Promise<void> {
  await control.waitFor()
  for (let steps = 0; steps < 120; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await control.page().keyboard.press('Tab')
  }
  throw new Error(`120 tabs do not lead to ${control}`)
}
async function press(control: Locator): Promise<void> {
  await tabTo(control)
  await control.page().keyboard.press('Enter')
}
/** Out of the field, so that the next letter is a key of the desk. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('body:not(:has(:is(input, textarea, select):focus))').waitFor()
}

/** A dialog keeps the keys to itself until it is gone: the thread may say before that what came of it. */
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' })

/** The first question shown is taken with one key, and its patient is there. */
async function take(page: Page, firstName: string): Promise<void> {
  await button(page, `Prendre ${firstName} Msm`).waitFor()
  await page.keyboard.press('n')
  await part(page, 'Discussion')
    .getByRole('heading', { name: `${firstName} Msm` })
    .waitFor()
}
async function say(page: Page, text: string): Promise<void> {
  // As fast as a hand can be: what follows the key is words, and no other key of the desk.
  await page.keyboard.press('m')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByRole('log').getByText(text).waitFor()
  await leave(page)
}
async function answered(firstName: string, text: string): Promise<void> {
  const { status } = await member.post(`/api/consultations/${questions.get(firstName)}/messages`, { key: text, text })
  expect(status).toBe(201)
  await part(hélène, 'Discussion').getByRole('log').getByText(text).waitFor()
}
async function end(page: Page): Promise<void> {
  await page.keyboard.press('t')
  await press(button(dialog(page), /^Conseil médical/))
  await press(button(dialog(page), 'Terminer la consultation'))
  await closed(page)
  await part(page, 'Discussion').getByText('La consultation est terminée. Vous pouvez encore').waitFor()
}

test('two at once: a doctor takes, writes and goes from one to the other with single keys', async () => {
  await take(hélène, 'Anna')
  await say(hélène, 'Bonjour Anna, depuis quand ?')
  await answered('Anna', 'Depuis deux jours.')
  const record = part(hélène, 'Dossier')
  await record.getByText('Patient à l’étranger').waitFor()
  await record.getByText('En cas d’urgence vitale sur place : 911.').waitFor()
  await take(hélène, 'Bilal')
  await say(hélène, 'Bonjour Bilal, où avez-vous mal ?')
  await hélène.keyboard.press('k')
  await part(hélène, 'Discussion').getByRole('heading', { name: 'Anna Msm' }).waitFor()
  // The one who is not looked at writes: the list tells, until it is read.
  const beside = hélène.locator('.mine-card', { hasText: 'Bilal Msm' })
  await member.post(`/api/consultations/${questions.get('Bilal')}/messages`, { key: 'beside', text: 'Au ventre.' })
  await beside.getByText('1 message non lu').waitFor()
  await clean(hélène, '45-hour-two-at-once')
  await hélène.keyboard.press('j')
  await part(hélène, 'Discussion').getByRole('heading', { name: 'Bilal Msm' }).waitFor()
  await part(hélène, 'Discussion').getByRole('log').getByText('Au ventre.').waitFor()
  await beside.getByText('non lu').waitFor({ state: 'detached' })
})

test('one is handed back: it is in the queue again, and a colleague takes it with one key', async () => {
  await press(button(part(hélène, 'Discussion'), 'Rendre à la file'))
  await press(button(dialog(hélène), 'Je dois m’absenter'))
  await press(button(dialog(hélène), 'Rendre à la file'))
  await closed(hélène)
  await button(hélène, 'Prendre Bilal Msm').waitFor()
  paul = await aDesk('paul.girard@example.org')
  await take(paul, 'Bilal')
  await button(hélène, 'Prendre Bilal Msm').waitFor({ state: 'detached' })
})

test('one is reported, ended and amended: the report stays, and the addendum stands beside it', async () => {
  await hélène.keyboard.press('j')
  await part(hélène, 'Discussion').getByRole('heading', { name: 'Anna Msm' }).waitFor()
  await hélène.keyboard.press('r')
  await hélène.locator('#report-reason:focus').waitFor()
  await hélène.keyboard.type('Fièvre et toux.')
  await tabTo(hélène.locator('#report-assessment'))
  await hélène.keyboard.type('Syndrome grippal, sans signe de gravité.')
  await tabTo(hélène.locator('#report-plan'))
  await hélène.keyboard.type('Repos et boissons.')
  const report = part(hélène, 'Compte rendu')
  await press(button(report, 'Conseil médical'))
  await press(button(report, 'Relire'))
  await press(button(dialog(hélène), 'Publier'))
  await closed(hélène)
  await report.getByText('Le compte rendu est publié.').waitFor()
  await hélène.reload()
  await report.getByText('Repos et boissons.').waitFor()
  await hélène.keyboard.press('t')
  // Its conclusion was chosen in the report: it is not asked again, after a reload either.
  await dialog(hélène)
    .getByRole('button', { name: /^Conseil médical/, pressed: true })
    .waitFor()
  await press(button(dialog(hélène), 'Terminer la consultation'))
  await closed(hélène)
  await part(hélène, 'Discussion').getByText('La consultation est terminée. Vous pouvez encore').waitFor()
  await hélène.keyboard.press('r')
  await hélène.locator('.report textarea:focus').waitFor()
  await hélène.keyboard.type('Radiographie normale.')
  await press(button(report, 'Publier le complément'))
  await press(button(dialog(hélène), 'Publier le complément'))
  await closed(hélène)
  await report.getByText('Le complément est publié.').waitFor()
  const { data } = await member.get(`/api/consultations/${questions.get('Anna')}/report`)
  expect(data.reports).toMatchObject([{ amends: null }, { amends: expect.any(String), text: 'Radiographie normale.' }])
  await clean(hélène, '46-hour-amended')
  await leave(hélène)
})

test('the others follow, and the day says what is done and what is left to write', async () => {
  for (const firstName of ['Chloé', 'David', 'Emma', 'Farid']) {
    await take(hélène, firstName)
    await say(hélène, `Bonjour ${firstName}.`)
    await answered(firstName, `Merci, ${firstName}.`)
    await end(hélène)
  }
  await press(button(hélène, 'Ma journée'))
  await dialog(hélène).getByText('5 terminées aujourd’hui, 4 à écrire.').waitFor()
  await clean(hélène, '47-hour-day')
  await hélène.keyboard.press('Escape')
  await closed(hélène)
})

test('what is not sent is named before the doctor signs out, and nothing of it is left behind', async () => {
  await hélène.keyboard.press('r')
  await hélène.locator('#report-reason:focus').waitFor()
  await hélène.keyboard.type('À finir.')
  await leave(hélène)
  const out = button(hélène, 'Me déconnecter')
  await press(out)
  await dialog(hélène).getByText('Farid Msm : compte rendu').waitFor()
  await clean(hélène, '48-hour-unsent')
  await press(button(dialog(hélène), 'Rester et les terminer'))
  await closed(hélène)
  expect(await hélène.locator('#report-reason').inputValue()).toBe('À finir.')
  await press(out)
  await press(button(dialog(hélène), 'Effacer et me déconnecter'))
  await hélène.getByRole('heading', { name: 'Me connecter' }).first().waitFor()
  expect(await hélène.evaluate(() => Object.keys(localStorage).filter((key) => /draft|outgoing/.test(key)))).toEqual([])
})

test('a doctor corrects their profile: each fault stands at its field, and a reload loses nothing', async () => {
  await press(paul.getByRole('link', { name: 'Mon profil' }))
  const rpps = paul.getByLabel('Numéro RPPS')
  await tabTo(rpps)
  await paul.keyboard.press('Control+A')
  await paul.keyboard.type('10999990029')
  await press(button(paul, 'Enregistrer'))
  await paul.getByText('Le numéro RPPS compte 11 chiffres').waitFor()
  await paul.locator('input[aria-invalid="true"]:focus').waitFor()
  await clean(paul, '49-profile-errors')
  await paul.reload()
  await paul.getByText('Voici ce que vous aviez modifié').waitFor()
  await tabTo(rpps)
  expect(await rpps.inputValue()).toBe('10999990029')
  await paul.keyboard.press('Control+A')
  const right = `1099999077${luhnKey('1099999077')}`
  await paul.keyboard.type(right)
  await press(button(paul, 'Enregistrer'))
  await paul.getByText('Votre profil est enregistré.').waitFor()
  await paul.getByRole('note').getByText(`RPPS ${right}`).waitFor()
})
