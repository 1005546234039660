import { createCanvas } from '@napi-rs/canvas'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { launchBrowser, launchShell, look, openPage, signedInAs } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'

const IN_ENGLISH =
  'Hello doctor, my head has been aching for two days, with a fever, and I cough a lot at night. What should I do now?'
const { channel, interlocutor, symptoms } = ANSWERS
const BEFORE_FILES = { channel, interlocutor, symptoms }
const PICTURE = createCanvas(640, 480).toBuffer('image/jpeg')

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await startServer({ vars: { WAIT_TIMEOUT_SECONDS: '4' } })
  browser = await launchShell()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor()
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const keptNames = (page: Page) => page.evaluate(() => Object.keys(localStorage))
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

/** The session that somebody opened over HTTP, in a browser of their own. */
async function pageOf(person: Person, ...[width, look]: [number, Parameters<typeof openPage>[3]?]): Promise<Page> {
  return signedInAs(await openPage(browser, width, 844, look), person)
}

async function member(language = 'fr'): Promise<{ person: Person; email: string; patientId: string }> {
  const person = new Person(server.url, language)
  return { person, ...(await person.signUp()) }
}

/** A question as far as these answers go. */
async function begin(person: Person, patientId: string, answers: Record<string, unknown>): Promise<string> {
  const { data } = await person.post('/api/consultations', { patientId, acceptsTerms: true })
  for (const [step, value] of Object.entries(answers))
    await person.post(`/api/consultations/${data.id}/answers`, { step, value })
  return data.id
}

test('a file that is none of ours says why; a good one is shown, kept and can be taken out again', async () => {
  const { person, patientId } = await member()
  const id = await begin(person, patientId, BEFORE_FILES)
  const page = await pageOf(person, 390)
  await page.goto(`${server.url}/questions/${id}`)
  await button(page, 'Continuer sans fichier').waitFor()
  const picker = page.locator('input[type=file]')
  await picker.setInputFiles([
    file('notes.jpg', 'image/jpeg', Buffer.from('bonjour')),
    file('coupee.jpg', 'image/jpeg', PICTURE.subarray(0, PICTURE.length / 2)),
    file('enorme.pdf', 'application/pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n')),
  ])
  const lineOf = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await lineOf('notes.jpg').getByText('ni une image').waitFor()
  await lineOf('coupee.jpg').getByText('incomplet').waitFor()
  await lineOf('enorme.pdf').getByText('dépasse').waitFor()
  await clean(page, 'patient-01-files-refused')

  await page.context().setOffline(true)
  await picker.setInputFiles(file('peau.jpg', 'image/jpeg', PICTURE))
  await lineOf('peau.jpg').getByText('connexion').waitFor()
  await page.context().setOffline(false)
  await button(page, 'Continuer avec 1 fichier').waitFor()
  await page.reload()
  await button(page, 'Continuer avec 1 fichier').waitFor()
  await clean(page, 'patient-02-files')
  await button(page, 'Retirer peau.jpg').click()
  await button(page, 'Continuer sans fichier').waitFor()
  const { data } = await person.get(`/api/consultations/${id}`)
  expect(data.attachments).toEqual([])
  await page.context().close()
})

test('after the time-out the patient goes on waiting or gives up, by a press each', async () => {
  const { person, patientId, email } = await member()
  const id = await person.ask(patientId, ANSWERS)
  const page = await pageOf(person, 1280)
  await page.goto(`${server.url}/questions/${id}`)
  await heading(page, 'Attendre encore')
  await clean(page, 'patient-03-overdue')
  // What the bot has learnt is offered to the profile, thing by thing.
  const offer = page.getByRole('region', { name: 'Ajouter à mon profil ?' })
  await offer.getByRole('checkbox', { name: 'Taille 168' }).uncheck()
  await offer.scrollIntoViewIfNeeded()
  await clean(page, 'patient-03-offer')
  await offer.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByText('C’est ajouté au profil').waitFor()
  const { data: me } = await person.get('/api/me')
  expect(me.patients[0]).toMatchObject({ weightKg: 62, heightCm: null, antecedents: 'Asthme', treatments: null })
  await button(page, /^Attendre encore/).click()
  await heading(page, 'En attente d’un médecin')
  await heading(page, 'Attendre encore')
  await button(page, 'Annuler ma question').click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await clean(page, 'patient-04-cancel')
  await dialog.getByRole('button', { name: 'Annuler ma question' }).click()
  await heading(page, 'Question annulée')
  await clean(page, 'patient-05-cancelled')
  await until('the apology', async () => (await person.mails(email, 'no-doctor')).length === 1)
  await page.context().close()
})

test('what was written while the network was gone arrives once and in order, although the page was closed meanwhile', async () => {
  const { person, patientId } = await member()
  const id = await person.ask(patientId, ANSWERS)
  const doctor = new Person(server.url)
  const { data: demo } = await doctor.get('/dev/demo')
  await doctor.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
  expect((await doctor.post(`/api/doctor/consultations/${id}/take`)).status).toBe(200)

  const page = await pageOf(person, 390)
  const context = page.context()
  await page.goto(`${server.url}/questions/${id}`)
  const message = page.getByLabel('Votre message')
  await message.waitFor()
  await until(
    'the patient to be here',
    async () => (await person.get(`/api/consultations/${id}`)).data.state === 'active',
  )
  await context.setOffline(true)
  await page.getByText('Connexion coupée.').first().waitFor()
  for (const text of ['un', 'deux', 'trois']) {
    await message.fill(text)
    await message.press('Enter')
  }
  await message.fill('à finir')
  await page.getByText('envoi…').last().waitFor()
  await clean(page, 'patient-06-offline')
  await page.close()
  await context.setOffline(false)

  const later = await context.newPage()
  await later.goto(`${server.url}/questions/${id}`)
  await later.getByLabel('Votre message').waitFor()
  expect(await later.getByLabel('Votre message').inputValue()).toBe('à finir')
  const said = async () =>
    (await doctor.get(`/api/doctor/consultations/${id}`)).data.entries
      .filter(({ from }: { from: string }) => from === 'patient')
      .map(({ text }: { text: string }) => text)
      .slice(1)
  await expect.poll(said).toEqual(['un', 'deux', 'trois'])
  await expect.poll(() => later.getByText('envoi…').count()).toBe(0)
  expect(await later.getByRole('log').getByText('deux').count()).toBe(1)

  await later.goto(`${server.url}/espace`)
  await button(later, 'Me déconnecter').click()
  await later.getByRole('link', { name: 'Me connecter' }).waitFor()
  expect(await keptNames(later)).toEqual([])
  await context.close()
})

test('the app installs on a phone, and a question written without network is there after it was closed, until it is asked', async () => {
  const { person, patientId } = await member()
  // The shell never finds anything against an installation.
  const whole = await launchBrowser()
  const page = await signedInAs(await openPage(whole, 390, 844), person)
  const context = page.context()
  await page.goto(`${server.url}/espace`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const browserTells = await context.newCDPSession(page)
  expect((await browserTells.send('Page.getAppManifest')).errors).toEqual([])
  const { installabilityErrors } = await browserTells.send('Page.getInstallabilityErrors')
  // A test's own profile counts as a private window; nothing else may stand in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])

  const written = `${ANSWERS.symptoms} Écrit sans réseau.`
  await context.setOffline(true)
  await page.goto(`${server.url}/questions/nouvelle`)
  await heading(page, 'Vous êtes hors connexion')
  await page.getByLabel('Votre question').fill(written)
  expect(await page.getByText('La connexion est revenue.').count()).toBe(0)
  await clean(page, 'patient-09-offline')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.close()

  const later = await context.newPage()
  await later.goto(`${server.url}/`)
  await heading(later, 'Vous êtes hors connexion')
  expect(await later.getByLabel('Votre question').inputValue()).toBe(written)
  await context.setOffline(false)
  const id = await begin(person, patientId, { channel, interlocutor })
  await later.goto(`${server.url}/questions/${id}`)
  await expect.poll(() => later.getByRole('textbox').first().inputValue()).toBe(written)
  await whole.close()
})

test('a page whose script is slow to come shows its place meanwhile, in sight', async () => {
  const { person } = await member()
  const page = await pageOf(person, 390)
  const { promise: came, resolve: come } = Promise.withResolvers<void>()
  await page.route(/\/assets\/Space-[^/]*\.js/, async (route) => {
    await came
    await route.continue()
  })
  await page.goto(`${server.url}/espace`, { waitUntil: 'commit' })
  const coming = page.locator('.coming .skeleton')
  await coming.waitFor()
  expect((await coming.boundingBox())?.y).toBeLessThan(200)
  come()
  await heading(page, 'Bonjour Marie')
  expect(await coming.isVisible()).toBe(false)
  await page.context().close()
})

test('in English and in the dark every page says nothing in French and axe finds nothing', async () => {
  const { person, patientId } = await member('en')
  const id = await begin(person, patientId, { ...BEFORE_FILES, symptoms: IN_ENGLISH })
  const page = await pageOf(person, 390, { locale: 'en-US', colorScheme: 'dark' })
  const french = () =>
    page.evaluate(() => {
      const text = document.body.innerText.replaceAll('Français', '')
      return text.match(/(?<![\p{L}-])(le|la|les|un|une|vous|votre|mes|ma|pour|et|est)(?![\p{L}])/giu)
    })
  const pages: [string, string | RegExp][] = [
    ['/espace', 'Hello Marie'],
    ['/questions', 'My questions'],
    ['/documents', 'My medical documents'],
    [`/questions/${id}`, 'Your question'],
  ]
  for (const [path, title] of pages) {
    await page.goto(server.url + path)
    await heading(page, title)
    if (path.endsWith(id)) await button(page, 'Continue without a file').waitFor()
    await clean(page, `patient-07-english${path.replaceAll('/', '-').slice(0, 12)}`)
    expect(await french(), path).toBeNull()
  }
  await page.context().clearCookies()
  for (const [path, title] of [
    ['/', 'Teleconsultation'],
    ['/inscription', 'Sign up'],
    ['/conditions', 'Terms and personal data'],
    ['/connexion', 'Sign in'],
    ['/nowhere', 'Page not found'],
  ]) {
    await page.goto(server.url + path)
    await heading(page, title ?? '')
    if (path === '/inscription') await page.getByRole('button', { name: 'Confirm' }).click()
    await clean(page, `patient-08-english${path?.replaceAll('/', '-')}`)
    expect(await french(), path).toBeNull()
  }
  await page.context().close()
})
