import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'

const EMAIL = `marie.${crypto.randomUUID().slice(0, 8)}@example.org`

let server: Server
let browser: Browser
let marie: Page
let doctor: Page
let pharmacist: Page
let post: Person
let demo: { organisation: string; doctors: { email: string; name: string; specialty: string }[] }
let token = ''

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell()
  marie = await openPage(browser, 390, 844)
  doctor = await openPage(browser, 1280, 800)
  pharmacist = await openPage(browser, 390, 844)
  post = new Person(server.url)
  demo = (await post.get('/dev/demo')).data
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const link = (page: Page, name: string): Locator => page.getByRole('link', { name })
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).waitFor()
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const inView = (control: Locator) => control.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight)
const codeOf = (email: string) =>
  until(`a code for ${email}`, async () => (await post.mails(email, 'code')).map(({ code }) => code)[0])

test('a member signs up and enters their space with the code of the mail', async () => {
  await marie.goto(server.url)
  await heading(marie, 'Téléconsultation')
  await clean(marie, '01-home')
  await enter(link(marie, 'S’inscrire'))
  await type(marie.getByLabel('Numéro de sociétaire'), 'MSM002')
  await type(marie.getByLabel('Nom', { exact: true }), 'Msm')
  await type(marie.getByLabel('Prénom'), 'Marie')
  await marie.getByLabel('FEMME').press('Space')
  await type(marie.getByLabel('Date de naissance'), '18021978')
  await type(marie.getByLabel('Code postal'), '79000')
  await type(marie.getByLabel('Ville'), 'Niort')
  await type(marie.getByLabel('Téléphone'), '0602030440')
  await type(marie.getByLabel('Adresse e-mail'), EMAIL)
  await enter(button(marie, 'Valider'))
  await marie.getByText('Cochez cette case pour vous inscrire.').first().waitFor()
  await clean(marie, '02-sign-up-refused')
  for (const box of await marie.getByRole('checkbox').all()) await box.press('Space')
  await enter(button(marie, 'Valider'))
  await heading(marie, 'C’est presque fini')
  await clean(marie, '03-code')
  await type(marie.getByLabel('Code à six chiffres'), (await codeOf(EMAIL)) ?? '')
  await heading(marie, 'Bonjour Marie')
  await clean(marie, '04-space')
})

test('the bot takes the question, one answer after the other, and shows it before it is sent', async () => {
  await enter(link(marie, 'Poser ma question'))
  await marie.getByRole('checkbox').press('Space')
  await clean(marie, '05-terms')
  await enter(button(marie, 'Commencer'))
  await button(marie, 'Chat').waitFor()
  await clean(marie, '06-channel')
  await enter(button(marie, 'Chat'))
  await button(marie, 'Médecin généraliste').waitFor()
  await clean(marie, '07-interlocutor')
  await enter(button(marie, 'Médecin généraliste'))
  const symptoms = marie.getByLabel('Symptômes')
  await symptoms.waitFor()
  await marie.keyboard.type('J’ai mal à la tête.')
  await clean(marie, '08-symptoms-short')
  await symptoms.fill(ANSWERS.symptoms)
  await enter(button(marie, 'Continuer'))
  await button(marie, 'Continuer sans fichier').waitFor()
  await clean(marie, '09-files')
  await enter(button(marie, 'Continuer sans fichier'))
  for (const [label, value] of [
    ['Poids', '62'],
    ['Taille', '168'],
    ['Traitements', 'Aucun'],
    ['Antécédents et allergies', 'Asthme'],
  ] as const) {
    await marie.getByLabel(label).waitFor()
    await type(marie.getByLabel(label), value)
    await clean(marie, `10-${label.split(' ')[0]?.toLowerCase()}`)
    await enter(button(marie, 'Continuer'))
  }
  await enter(button(marie, 'Non'))
  await marie.getByLabel('Pays').waitFor()
  await clean(marie, '11-country')
  await enter(button(marie, 'Continuer'))
  await heading(marie, 'Récapitulatif')
  await clean(marie, '12-summary')
  await enter(button(marie, 'Envoyer la question'))
  await heading(marie, 'En attente d’un médecin')
  await clean(marie, '13-waiting')
})

test('a doctor takes the question, and what is said on one side is read on the other', async () => {
  const { email, name } = demo.doctors.find(({ specialty }) => specialty === 'generalist') ?? { email: '', name: '' }
  await doctor.goto(`${server.url}/medecin`)
  await type(doctor.getByLabel('Adresse e-mail'), email)
  await clean(doctor, '14-doctor-sign-in')
  await enter(button(doctor, 'Recevoir un code'))
  await type(doctor.getByLabel('Code à six chiffres'), (await codeOf(email)) ?? '')
  await button(doctor, /^Prendre/).waitFor()
  await heading(doctor, name)
  await clean(doctor, '15-queue')
  await enter(button(doctor, /^Prendre/))
  await heading(marie, name)
  const fromMarie = marie.getByLabel('Votre message')
  const fromDoctor = doctor.getByLabel('Votre message')
  await type(fromDoctor, 'Bonjour Marie, avez-vous mesuré votre température ?')
  await fromDoctor.press('Enter')
  await marie.getByRole('log').getByText('avez-vous mesuré').waitFor()
  await type(fromMarie, 'Oui, 38,9 °C ce matin.')
  await enter(button(marie, 'Envoyer'))
  await doctor.getByRole('log').getByText('38,9 °C').waitFor()
  await clean(marie, '16-thread-patient')
  for (const page of [marie, doctor]) expect(await page.getByRole('log').getByText(ANSWERS.symptoms).count()).toBe(1)
  await clean(doctor, '17-thread-doctor')
})

test('the doctor publishes a report, signs a prescription and ends; the patient has both and rates', async () => {
  await type(doctor.getByLabel('Évaluation'), 'Syndrome grippal.')
  await type(doctor.getByLabel('Conduite à tenir'), 'Repos, hydratation, paracétamol.')
  await enter(button(doctor, 'Relire et publier'))
  await doctor.getByText('Choisissez la conclusion.').waitFor()
  await enter(button(doctor, 'Conseil médical'))
  await enter(button(doctor, 'Relire et publier'))
  await doctor.getByRole('dialog', { name: 'Tel que le patient le lira' }).waitFor()
  await clean(doctor, '18-report')
  await enter(button(doctor, 'Publier le compte rendu'))
  await doctor.getByText('Le compte rendu est publié.').first().waitFor()

  const medicine = doctor.getByRole('combobox', { name: 'Médicament' })
  await type(medicine, 'DOLIPRANE 1000')
  await doctor.getByRole('option').first().waitFor()
  await clean(doctor, '19-medicines')
  await medicine.press('ArrowDown')
  await medicine.press('Enter')
  await type(doctor.getByLabel('Posologie'), '1 gélule 3 fois par jour pendant 5 jours')
  await doctor.getByLabel('Nombre de boîtes').fill('1')
  await enter(button(doctor, 'Enregistrer et signer'))
  await button(doctor, 'Signer').waitFor()
  await clean(doctor, '20-review')
  const answered = doctor.waitForResponse((response) => response.url().endsWith('/sign'))
  await enter(button(doctor, 'Signer'))
  const signed: { url: string } = await (await answered).json()
  token = new URL(signed.url).pathname.split('/').pop() ?? ''
  await doctor.getByText('L’ordonnance est signée').first().waitFor()
  await expect.poll(() => focused(doctor)).toBe('Ordonnance')
  await clean(doctor, '21-signed')
  await enter(button(doctor, 'Terminer la consultation'))
  await doctor.getByRole('dialog').waitFor()
  await enter(button(doctor, 'Terminer la consultation').last())
  await doctor.getByText('La consultation est terminée.').first().waitFor()
  await clean(doctor, '22-ended-doctor')

  await heading(marie, 'Consultation terminée')
  await expect.poll(() => inView(marie.getByRole('heading', { name: 'Vos documents' }))).toBe(true)
  await marie.getByText('Repos, hydratation, paracétamol.').waitFor()
  await clean(marie, '23-ended-patient')
  await enter(button(marie, 'OUI'))
  await enter(button(marie, 'VALIDER'))
  await marie.getByText('Comment s’est déroulée').first().waitFor()
  await clean(marie, '24-stars')
  await marie.getByRole('radio').last().press('Space')
  await enter(button(marie, 'VALIDER'))
  await type(marie.getByLabel('Laissez-nous un commentaire'), 'Merci')
  await enter(button(marie, 'VALIDER'))
  await marie.getByText('votre avis est enregistré').first().waitFor()
  await marie.goto(`${server.url}/documents`)
  await expect.poll(() => link(marie, 'Télécharger').count()).toBe(2)
  await clean(marie, '25-documents')
  await enter(button(marie, 'Montrer à la pharmacie'))
  await marie.getByRole('img', { name: 'Code de l’ordonnance' }).waitFor()
  await clean(marie, '25-code')
  await marie.keyboard.press('Escape')
  await marie.goto(`${server.url}/questions`)
  await marie.getByText('Terminée').waitFor()
  await clean(marie, '26-questions')
})

test('a pharmacist dispenses what the QR code opens, and a second look says it was', async () => {
  await pharmacist.goto(`${server.url}/o/${token}`)
  await heading(pharmacist, 'AUTHENTIQUE')
  await clean(pharmacist, '27-genuine')
  await type(pharmacist.getByLabel('Nom de la pharmacie'), 'Pharmacie du Port')
  await enter(button(pharmacist, 'Délivrer l’ordonnance'))
  await button(pharmacist, 'Confirmer la délivrance').waitFor()
  await clean(pharmacist, '28-confirm')
  await enter(button(pharmacist, 'Confirmer la délivrance'))
  await heading(pharmacist, 'Délivrance enregistrée')
  await clean(pharmacist, '29-dispensed')

  const another = await openPage(browser, 390, 844)
  await another.goto(`${server.url}/o/${token}`)
  await heading(another, 'DÉJÀ DÉLIVRÉE')
  await clean(another, '30-second-look')
})
