import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, signedInAs } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer } from '../support/server.ts'

let server: Server
let browser: Browser
let marie: Person
let eve: Person
let admin: Person
let paul: Person
let patientId = ''
let evesId = ''
let phone: Page
let hélène: Page

async function aPageOf(person: Person, path: string, width = 1280): Promise<Page> {
  const page = await signedInAs(await openPage(browser, width, 800), person)
  await page.goto(`${server.url}${path}`)
  return page
}

beforeAll(async () => {
  const [started, launched] = await Promise.all([startServer(), launchShell()])
  server = started
  browser = launched
  const someone = () => new Person(server.url)
  const doctor = someone()
  ;[marie, eve, admin, paul] = [someone(), someone(), someone(), someone()]
  const [first, second] = await Promise.all([
    marie.signUp('Marie'),
    eve.signUp('Ève'),
    admin.signIn('admin@example.org'),
    paul.signIn('paul.girard@example.org'),
    doctor.signIn('helene.moreau@example.org'),
  ])
  patientId = first.patientId
  evesId = second.patientId
  hélène = await aPageOf(doctor, '/medecin')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('the alert on the channel page leads into the pathway, through its orientation to the question', async () => {
  const { data } = await marie.post('/api/consultations', { patientId, acceptsTerms: true })
  phone = await aPageOf(marie, `/questions/${data.id}`, 390)
  await phone.getByRole('heading', { name: 'Épidémie de COVID-19' }).waitFor()
  await clean(phone, '80-pathway-alert')
  await enter(button(phone, 'Accéder au parcours COVID-19'))
  await phone.getByRole('heading', { name: 'Que faire en cas de doute' }).waitFor()
  await clean(phone, '81-orientation')
  await enter(button(phone, 'Continuer'))
  await phone.getByRole('heading', { name: 'Ce qu’il faut dire au médecin' }).waitFor()
  await enter(button(phone, 'Précédent'))
  await phone.getByRole('heading', { name: 'Que faire en cas de doute' }).waitFor()
  await enter(button(phone, 'Continuer'))
  await phone.getByRole('heading', { name: 'Ce qu’il faut dire au médecin' }).waitFor()
  await enter(button(phone, 'Poser ma question'))
  const symptoms = phone.getByRole('textbox', { name: 'Symptômes' })
  await symptoms.fill('Je tousse, j’ai de la fièvre et mes lèvres bleues m’inquiètent beaucoup.')
  await phone.getByText('Des signes de détresse respiratoire sont une urgence').waitFor()
  // The orientation was read: a reload does not ask for it again.
  await phone.reload()
  await symptoms.waitFor()
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true })) {
    if (step === 'channel' || step === 'interlocutor') continue
    expect((await marie.post(`/api/consultations/${data.id}/answers`, { step, value })).status, step).toBe(200)
  }
  await phone.getByText('Un SMS vous parviendra dès qu’un médecin sera disponible.').waitFor()
  await clean(phone, '83-pathway-waiting')
})

test('the desk shows the tag, who is online and the guidance', async () => {
  await hélène.getByText('TÉLÉCONSULTATION COVID-19').first().waitFor()
  await hélène.getByText('1 médecin en ligne').waitFor()
  await hélène.getByText('Épidémie de COVID-19, voici les démarches à suivre en cas de doute').waitFor()
})

const record = (page: Page) => page.getByRole('region', { name: 'Dossier' })
const take = (page: Page) => page.getByRole('button', { name: /^Prendre Marie/ })

test('the form beside the thread says what is missing, keeps what is typed over a reload, and is saved with its note', async () => {
  await enter(take(hélène))
  await hélène.getByRole('heading', { name: 'Fiche COVID-19' }).waitFor()
  await record(hélène).getByText('1ère téléconsultation').waitFor()
  await enter(button(hélène, 'Continuer'))
  await record(hélène).getByText('Répondez à cette question.').first().waitFor()
  await clean(hélène, '86-form-missing')
  await enter(button(hélène, 'Le patient consulte de lui-même'))
  await enter(button(hélène, 'Oui'))
  await record(hélène).getByLabel('Début des symptômes').fill('20/11/2026')
  await enter(button(hélène, 'Continuer'))
  await hélène.getByRole('heading', { name: 'Évaluation de la situation' }).waitFor()
  await hélène.reload()
  await hélène.getByRole('heading', { name: 'Évaluation de la situation' }).waitFor()
  await enter(button(hélène, 'Précédent'))
  await expect.poll(() => record(hélène).getByLabel('Début des symptômes').inputValue()).toBe('20/11/2026')
  await enter(button(hélène, 'Continuer'))
  await enter(button(hélène, /doit rester strictement confiné/))
  await record(hélène)
    .getByLabel('Note pour le prochain médecin')
    .fill('Confinement. À revoir dans 48 h, fièvre à surveiller.')
  await enter(button(hélène, 'Enregistrer la fiche'))
  await record(hélène).getByText('Le prochain médecin la verra.').waitFor()
})

test('the next doctor reads the note and the earlier form, starts from it, and sees what changed', async () => {
  const { data: list } = await marie.get('/api/consultations')
  const id = list.consultations[0].id
  await button(hélène, /^Terminer/)
    .first()
    .press('Enter')
  const dialog = hélène.getByRole('dialog')
  await enter(dialog.getByRole('button', { name: /^Conseil médical/ }))
  await enter(dialog.getByRole('button', { name: 'Terminer la consultation' }))
  await hélène.getByText('La consultation est terminée.').first().waitFor()
  expect((await marie.get(`/api/consultations/${id}`)).data.state).toBe('ended')
  const paulsDesk = await aPageOf(paul, '/medecin')
  const { data } = await marie.post('/api/consultations', { patientId, pathway: 'covid-19' })
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    if (step !== 'channel' && step !== 'interlocutor')
      await marie.post(`/api/consultations/${data.id}/answers`, { step, value })
  await take(paulsDesk).waitFor()
  await enter(take(paulsDesk))
  await record(paulsDesk).getByText('Confinement. À revoir dans 48 h, fièvre à surveiller.').waitFor()
  await record(paulsDesk).getByText('2ᵉ téléconsultation').waitFor()
  await enter(button(paulsDesk, 'Partir de la dernière fiche'))
  await button(paulsDesk, 'Partir de la dernière fiche').waitFor({ state: 'detached' })
  await enter(button(paulsDesk, 'Non'))
  await record(paulsDesk).getByText('Dernière fiche : Oui').waitFor()
  await record(paulsDesk).getByRole('region', { name: 'Évolution' }).scrollIntoViewIfNeeded()
  await clean(paulsDesk, '89-form-evolution')
  await paulsDesk.context().close()
})

const HEAT_WAVE = {
  ...COVID_19,
  id: 'canicule',
  title: { fr: 'Canicule', en: 'Heat wave' },
  alert: {
    title: { fr: 'Vigilance rouge canicule', en: 'Red heat-wave warning' },
    text: { fr: 'Malaise, fièvre, confusion par forte chaleur.', en: 'Faintness, fever, confusion in great heat.' },
    button: { fr: 'Accéder au parcours canicule', en: 'Go to the heat-wave pathway' },
  },
  adds: [
    { step: 'x-alone', kind: 'boolean', text: { fr: 'Le patient vit-il seul ?', en: 'Does the patient live alone?' } },
  ],
  tag: { text: { fr: 'CANICULE', en: 'HEAT WAVE' }, colour: 'warn' },
  guidance: {
    title: { fr: 'Canicule : hydrater, rafraîchir, rappeler', en: 'Heat wave: hydrate, cool, call back' },
    text: { fr: '1. Demander la température', en: '1. Ask for the temperature' },
  },
  form: {
    situation: 'state',
    steps: [
      {
        id: 'heat',
        title: { fr: 'Chaleur', en: 'Heat' },
        questions: [
          {
            id: 'degrees',
            kind: 'number',
            unit: '°C',
            minimum: 34,
            maximum: 43,
            required: true,
            label: { fr: 'Température', en: 'Temperature' },
          },
          {
            id: 'state',
            kind: 'choice',
            required: true,
            label: { fr: 'État', en: 'State' },
            options: [
              { value: 'fine', label: { fr: 'Bien', en: 'Fine' } },
              { value: 'weak', label: { fr: 'Affaibli', en: 'Weak' } },
            ],
          },
        ],
      },
    ],
  },
}

const document = (page: Page) => page.getByLabel('Document du parcours')
const preview = (page: Page) => page.getByRole('region', { name: 'Aperçu' })
let administration: Page

test('an administrator copies a pathway, is led by completion and by faults that name their place, and sees it as it will be met', async () => {
  administration = await aPageOf(admin, '/administration/parcours')
  const page = administration
  await page.getByText('en vigueur').waitFor()
  await enter(button(page, 'Ce qu’il a appris'))
  await page.getByText('2 questions en 30 jours').waitFor()
  await clean(page, '91-pathways-learned')
  await enter(button(page, 'Dupliquer COVID-19'))
  await preview(page).getByRole('heading', { name: 'Épidémie de COVID-19' }).waitFor()
  const { tag: _, ...without } = HEAT_WAVE
  await document(page).fill(`${JSON.stringify(without, null, 2).slice(0, -2)}\n}`)
  await page.getByText('Il manque « tag ».').waitFor()
  await preview(page).getByRole('heading', { name: 'Épidémie de COVID-19' }).waitFor()
  // To the end of the last line but one, and what could stand there.
  await document(page).press('Control+End')
  await document(page).press('ArrowUp')
  await document(page).press('End')
  await document(page).pressSequentially(',\n  "ta')
  await page.getByRole('option', { name: /^tag/ }).waitFor()
  await document(page).press('ArrowDown')
  await page.getByRole('option', { name: /^tag/, selected: true }).waitFor()
  await clean(page, '92-pathway-completion')
  await document(page).press('Enter')
  await enter(page.getByRole('button', { name: 'tag.text.fr' }))
  // The fault leads to its line.
  await document(page).and(page.locator(':focus')).waitFor()
  expect(await page.evaluate(() => String(getSelection()))).toContain('"fr": ""')
  await document(page).fill(JSON.stringify(HEAT_WAVE, null, 2))
  await page.getByText('Le document est juste').waitFor()
  await preview(page).getByRole('heading', { name: 'Vigilance rouge canicule' }).waitFor()
  await clean(page, '93-pathway-preview')
  await enter(button(page, 'Médecin'))
  await preview(page).getByRole('heading', { name: 'Chaleur' }).waitFor()
  await enter(button(page, 'Enregistrer une version'))
  await page.getByText('Version 1 enregistrée comme brouillon').waitFor()
  await enter(button(page, 'Tous les parcours'))
})

test('a heat wave is scheduled, opened and ended through the administration alone, and met by a patient and at the desk at once', async () => {
  const page = administration
  const card = page.getByRole('region', { name: 'Canicule' })
  const dialog = page.getByRole('dialog')
  await enter(card.getByRole('button', { name: 'Programmer' }))
  await enter(dialog.getByRole('button', { name: 'Programmer' }))
  await dialog.getByText('Choisissez quand cette version commence.').waitFor()
  await dialog.getByLabel('Début').fill('2099-07-14T08:00')
  await enter(dialog.getByRole('button', { name: 'Programmer' }))
  await card.getByText('programmée', { exact: true }).waitFor()
  await enter(card.getByRole('button', { name: 'Publier' }))
  await enter(dialog.getByRole('button', { name: 'Publier maintenant' }))
  await card.getByText('en vigueur').waitFor()

  await hélène.getByText('Canicule : hydrater, rafraîchir, rappeler').waitFor()
  const { data } = await eve.post('/api/consultations', { patientId: evesId, acceptsTerms: true })
  const evesPhone = await openPage(browser, 390, 844, { colorScheme: 'dark' })
  await signedInAs(evesPhone, eve)
  await evesPhone.goto(`${server.url}/questions/${data.id}`)
  await button(evesPhone, 'Accéder au parcours canicule').waitFor()
  await clean(evesPhone, '96-alert-dark')
  await enter(button(evesPhone, 'Accéder au parcours canicule'))
  await enter(button(evesPhone, 'Continuer'))
  await evesPhone.getByRole('heading', { name: 'Ce qu’il faut dire au médecin' }).waitFor()
  await enter(button(evesPhone, 'Poser ma question'))
  for (const [step, value] of Object.entries(ANSWERS))
    if (step !== 'channel' && step !== 'interlocutor')
      await eve.post(`/api/consultations/${data.id}/answers`, { step, value })
  await evesPhone.getByText('Le patient vit-il seul ?').first().waitFor()
  await enter(button(evesPhone, 'Oui'))
  await enter(button(evesPhone, 'Envoyer la question'))
  await hélène.getByText('CANICULE', { exact: true }).waitFor()

  await enter(card.getByRole('button', { name: 'Terminer' }))
  await enter(dialog.getByRole('button', { name: 'Terminer maintenant' }))
  await card.getByText('terminée', { exact: true }).waitFor()
  await hélène.getByText('Canicule : hydrater, rafraîchir, rappeler').waitFor({ state: 'detached' })
  // Who is in it stays in it.
  expect((await eve.get(`/api/consultations/${data.id}`)).data).toMatchObject({ pathway: 'canicule', state: 'waiting' })
})
