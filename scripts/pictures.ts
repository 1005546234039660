/**
 * `npm run pictures`: walks the running product and keeps a picture of each face in docs/pictures, for the README.
 * `BASE_URL` names a server that is already there; without it one is started, with a state of its own.
 */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { ANSWERS } from '../test/support/answers.ts'
import { launchShell, openPage, signedInAs } from '../test/support/browser.ts'
import { Person } from '../test/support/person.ts'
import { startServer, until } from '../test/support/server.ts'

const FOLDER = 'docs/pictures'

const phoneOf = (browser: Browser) => openPage(browser, 390, 760)
const deskOf = (browser: Browser) => openPage(browser, 1280, 800)

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true))
  await page.locator('main').first().waitFor()
  // What a page asks the server for has come when nothing says that it is busy.
  await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy="true"]'))
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
  console.log(`${FOLDER}/${name}.png`)
}

async function walk(base: string, browser: Browser): Promise<void> {
  const marie = new Person(base)
  const { email, patientId } = await marie.signUp()
  const demo = (await marie.get('/dev/demo')).data
  const generalist = demo.doctors.find((doctor: { specialty: string }) => doctor.specialty === 'generalist')
  const doctor = new Person(base)
  await doctor.signIn(generalist.email)

  const visitor = await phoneOf(browser)
  await visitor.goto(`${base}/`)
  await keep(visitor, 'home')

  const phone = await signedInAs(await phoneOf(browser), marie)
  const desk = await signedInAs(await deskOf(browser), doctor)
  await phone.goto(`${base}/espace`)
  await keep(phone, 'space')
  const { data: question } = await marie.post('/api/consultations', { patientId, acceptsTerms: true })
  const answer = (step: string, value: unknown) =>
    marie.post(`/api/consultations/${question.id}/answers`, { step, value })
  await answer('channel', ANSWERS.channel)
  await answer('interlocutor', ANSWERS.interlocutor)
  await phone.goto(`${base}/questions/${question.id}`)
  await phone.locator('textarea').first().waitFor()
  await phone.locator('textarea').first().fill(ANSWERS.symptoms)
  await keep(phone, 'bot')

  // A desk that stands open is a doctor online.
  await desk.goto(`${base}/medecin`)
  await desk.getByText('En ligne').first().waitFor()
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true })) await answer(step, value)
  await phone.reload()
  await phone.getByText('En attendant', { exact: true }).first().waitFor()
  await keep(phone, 'waiting')

  await doctor.post(`/api/doctor/consultations/${question.id}/take`)
  const say = (person: Person, text: string) =>
    person.post(`/api/consultations/${question.id}/messages`, { key: crypto.randomUUID(), text })
  await say(doctor, 'Bonjour Madame, avez-vous de la fièvre ?')
  await say(marie, 'Non, 37,4 °C ce matin.')
  await say(doctor, 'Avez-vous du mal à respirer, ou des sifflements ?')
  await say(marie, 'Non, seulement la toux, surtout la nuit.')
  await phone.reload()
  await phone.getByText('surtout la nuit').first().waitFor()
  await keep(phone, 'chat')

  const waiting = new Person(base)
  const second = await waiting.signUp('Louise')
  await waiting.ask(second.patientId, ANSWERS)
  await desk.goto(`${base}/medecin/consultations/${question.id}`)
  await desk.getByText('surtout la nuit').first().waitFor()
  await keep(desk, 'desk')

  await doctor.post(`/api/doctor/consultations/${question.id}/report`, { text: 'Rhinopharyngite. Repos, boissons.' })
  const line = { posology: '1 comprimé toutes les 6 heures si douleur', quantity: 1, reimbursable: true }
  const draft = await doctor.post(`/api/doctor/consultations/${question.id}/prescriptions`, {
    lines: [{ ...line, medicine: 'DOLIPRANE 500 mg, comprimé' }],
  })
  const signed = await doctor.post(`/api/doctor/prescriptions/${draft.data.id}/sign`)
  const token = String(signed.data.url).split('/').pop()
  const counter = await phoneOf(browser)
  await counter.goto(`${base}/o/${token}`)
  await counter.getByText('DOLIPRANE').first().waitFor()
  await keep(counter, 'pharmacy')

  await until('the mail of the prescription', async () => (await marie.mails(email, 'prescription-ready')).length > 0)
  const mailbox = await deskOf(browser)
  await mailbox.goto(`${base}/dev/mailbox?to=${encodeURIComponent(email)}`)
  await keep(mailbox, 'mailbox')

  const admin = new Person(base)
  await admin.signIn(demo.admin.email)
  const administration = await signedInAs(await deskOf(browser), admin)
  await administration.goto(`${base}/administration`)
  await administration.getByText('Médecin généraliste').first().waitFor()
  await keep(administration, 'administration')
}

mkdirSync(FOLDER, { recursive: true })
const given = process.env['BASE_URL']
const server = given ? null : await startServer()
const browser = await launchShell()
try {
  await walk(given ?? server?.url ?? '', browser)
} finally {
  await browser.close()
  await server?.stop()
}
