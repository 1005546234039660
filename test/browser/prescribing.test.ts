import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ageSessions } from '../support/ageSessions.ts'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'
import { holdsKeys } from '../support/virtualKeys.ts'

let server: Server
let browser: Browser
let page: Page
let doctor: Person

beforeAll(async () => {
  server = await startServer()
  browser = await launchShell()
  const marie = new Person(server.url)
  const { patientId } = await marie.signUp('Marie')
  doctor = new Person(server.url)
  await doctor.signIn('helene.moreau@example.org')
  const question = await marie.ask(patientId, {
    ...ANSWERS,
    pregnant: true,
    antecedents: 'Asthme. Allergie à la pénicilline (urticaire en 2012).',
  })
  await until(
    'the taking',
    async () => (await doctor.post(`/api/doctor/consultations/${question}/take`)).status === 200,
  )
  page = await openPage(browser, 1280, 800)
  await signedInAs(page, doctor)
  await page.goto(`${server.url}/medecin`)
  await enter(page.getByRole('button', { name: 'Marie Msm' }).first())
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const record = () => page.getByRole('region', { name: 'Dossier' })
const line = (number: number): Locator => page.getByRole('group', { name: `Médicament ${number}` })
const clean = async (name: string) => expect(await look(page, name), name).toEqual([])

async function choose(number: number, typed: string, wanted: RegExp) {
  const field = line(number).getByRole('combobox', { name: 'Médicament' })
  await type(field, typed)
  const options = page.getByRole('listbox').getByRole('option')
  await options.filter({ hasText: wanted }).first().waitFor()
  const place = (await options.allTextContents()).findIndex((text) => wanted.test(text))
  for (let press = 0; press <= place; press++) await field.press('ArrowDown')
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toMatch(wanted)
}

test('a line says what it is, what stands against it and why, and its sentence is composed in French', async () => {
  await record().getByText('La patiente est enceinte').waitFor()
  const first = line(1).getByRole('combobox', { name: 'Médicament' })
  await type(first, 'doliprène')
  await page
    .getByText(/Rien pour ce que vous avez écrit/)
    .first()
    .waitFor()
  await clean('49-corrected')
  await first.fill('')
  await choose(1, 'augmentin 500', /^AUGMENTIN 500 mg\/62,5 mg, comprimé/)
  await line(1)
    .getByText(/amoxicilline \+ acide clavulanique · AUGMENTIN/)
    .waitFor()
  await line(1)
    .getByText(/Même groupe générique/)
    .waitFor()
  await line(1)
    .getByText(/Allergie à la pénicilline \(urticaire en 2012\)/)
    .waitFor()
  await line(1).getByLabel('Fréquence').selectOption('3 fois par jour')
  await line(1).getByLabel('Moment').selectOption('au cours des repas')
  await line(1).getByLabel('Durée en jours').fill('7')
  expect(await line(1).getByLabel('Posologie').inputValue()).toBe(
    '1 comprimé 3 fois par jour, au cours des repas, pendant 7 jours',
  )
  await clean('50-line')
})

test('a hypnotic for thirty days is refused beside its length, with its rule; what was typed outlives a reload', async () => {
  await enter(record().getByRole('button', { name: 'Ajouter un médicament' }))
  await choose(2, 'zopiclone', /^ZOPICLONE/)
  await line(2).getByLabel('Fréquence').selectOption('au coucher')
  await line(2).getByLabel('Durée en jours').fill('30')
  await line(2)
    .getByText(/dépassent 28 jours/)
    .waitFor()
  await line(2)
    .getByText(/R5132-21 CSP/)
    .waitFor()
  await page.reload()
  await enter(page.getByRole('button', { name: 'Marie Msm' }).first())
  expect(await line(2).getByLabel('Durée en jours').inputValue()).toBe('30')
  await line(2)
    .getByText(/dépassent 28 jours/)
    .waitFor()
  await line(2).getByLabel('Durée en jours').fill('14')
  await expect
    .poll(() =>
      line(2)
        .getByText(/dépassent 28 jours/)
        .count(),
    )
    .toBe(0)
  expect(await line(2).getByLabel('Posologie').inputValue()).toBe('1 comprimé au coucher, pendant 14 jours')
})

test('the doctor confirms what is asked, proves to be the doctor, and then it is signed', async () => {
  await enter(record().getByRole('button', { name: 'Enregistrer et signer' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/À confirmer avant de signer/).waitFor()
  await dialog.getByText('amoxicilline + acide clavulanique · AUGMENTIN', { exact: false }).first().waitFor()
  await clean('51-review')
  await enter(dialog.getByRole('button', { name: 'Signer' }))
  await dialog.getByText('Cochez cette case').waitFor()
  await dialog.getByRole('checkbox').check()
  ageSessions(server.persistTo)
  const before = (await doctor.mails('helene.moreau@example.org', 'code')).length
  await enter(dialog.getByRole('button', { name: 'Signer' }))
  await dialog.getByText('Confirmez que c’est vous').waitFor()
  await clean('52-step-up')
  const code = await until('the code', async () => {
    const mails = await doctor.mails('helene.moreau@example.org', 'code')
    return mails.length > before && mails[0]?.code
  })
  const field = dialog.getByLabel('Code à six chiffres')
  await type(field, code === '000000' ? '111111' : '000000')
  await dialog.getByText('Ce code n’est pas le bon').waitFor()
  await field.fill('')
  await type(field, code)
  await record().getByText('L’ordonnance est signée').waitFor()
  await clean('53-signed')
})

test('the lines of a signed prescription are copied into the next one', async () => {
  await record().getByRole('heading', { name: 'Ordonnances de cette consultation' }).waitFor()
  await enter(record().getByRole('button', { name: /Reprendre les lignes/ }))
  await expect
    .poll(() => line(1).getByLabel('Posologie').inputValue())
    .toBe('1 comprimé 3 fois par jour, au cours des repas, pendant 7 jours')
  expect(await line(2).getByRole('combobox', { name: 'Médicament' }).inputValue()).toMatch(/^ZOPICLONE/)
  await line(1)
    .getByText(/Allergie à la pénicilline/)
    .waitFor()
})

test('who has a passkey proves with it, and no code is sent, before the next one is signed', async () => {
  await holdsKeys(page)
  await page.goto(`${server.url}/medecin/securite`)
  await enter(page.getByRole('button', { name: 'Ajouter une clé d’accès' }))
  const named = page.getByRole('dialog')
  await enter(named.getByRole('button', { name: 'Continuer' }))
  await page.getByText('La clé d’accès est ajoutée.').waitFor()
  await page.goto(`${server.url}/medecin`)
  await enter(page.getByRole('button', { name: 'Marie Msm' }).first())
  await expect.poll(() => line(2).getByRole('combobox', { name: 'Médicament' }).inputValue()).toMatch(/^ZOPICLONE/)
  await enter(record().getByRole('button', { name: 'Enregistrer et signer' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  ageSessions(server.persistTo)
  const before = (await doctor.mails('helene.moreau@example.org', 'code')).length
  await enter(dialog.getByRole('button', { name: 'Signer' }))
  await dialog.getByText('Confirmez avec votre clé d’accès').waitFor()
  await clean('54-step-up-by-key')
  await enter(dialog.getByRole('button', { name: 'Confirmer et signer' }))
  await expect
    .poll(() =>
      record()
        .getByRole('button', { name: /Reprendre les lignes/ })
        .count(),
    )
    .toBe(2)
  expect((await doctor.mails('helene.moreau@example.org', 'code')).length).toBe(before)
})
