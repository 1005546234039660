import type { Browser, JSHandle, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchShell, look, openPage, signedInAs, type } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { sayMany } from '../support/sayMany.ts'
import { type Server, startServer, until } from '../support/server.ts'

let server: Server
/** Two people, two browsers: nothing is shared but the service. */
let hers: Browser
let his: Browser
let marie: Person
/** Never comes back while the doctor waits. */
let paul: Person
let hélène: Person
let phone: Page
let desk: Page
/** Marie's question, and Paul's. */
let id = ''
let missed = ''

async function pageOf(browser: Browser, person: Person, path: string, width: number): Promise<Page> {
  const page = await openPage(browser, width, 844)
  await signedInAs(page, person)
  await page.goto(server.url + path)
  return page
}
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const log = (page: Page) => page.getByRole('log')
const composer = (page: Page) => page.getByLabel('Votre message')
async function say(page: Page, text: string) {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}
/** Where a line stands once it has stood still for ten frames: lines that come into view find their heights. */
const settledTop = (line: JSHandle<Element | undefined>) =>
  line.evaluate(async (element) => {
    let top = Number.NaN
    for (let still = 0; still < 10; still++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = element?.getBoundingClientRect().top ?? Number.NaN
      if (now !== top) still = 0
      top = now
    }
    return top
  })
const taken = (id: string) =>
  until('the take', async () => (await hélène.post(`/api/doctor/consultations/${id}/take`)).status === 200)

beforeAll(async () => {
  // Long enough for two pages to open within it on a busy machine; Paul's is over soon after the other tests are.
  server = await startServer({ vars: { RETURN_WINDOW_SECONDS: '40' } })
  marie = new Person(server.url)
  paul = new Person(server.url)
  hélène = new Person(server.url)
  const [one, other, , ...browsers] = await Promise.all([
    marie.signUp('Marie'),
    paul.signUp('Paul'),
    hélène.signIn('helene.moreau@example.org'),
    launchShell(),
    launchShell(),
  ])
  ;[hers, his] = browsers
  ;[id, missed] = await Promise.all([marie.ask(one.patientId, ANSWERS), paul.ask(other.patientId, ANSWERS)])
  await taken(missed)
})
afterAll(async () => {
  await hers?.close()
  await his?.close()
  await server?.stop()
})

test('the space follows without a press that a doctor takes the question; both sides count down until the patient is there', async () => {
  phone = await pageOf(hers, marie, '/espace', 390)
  await phone.getByText('En attente d’un médecin').waitFor()
  await taken(id)
  desk = await pageOf(his, hélène, `/medecin/consultations/${id}`, 1280)
  await Promise.all([
    desk.getByText(/Il lui reste 00:\d\d pour revenir/).waitFor(),
    phone.getByText(/vous attend encore 00:\d\d/).waitFor(),
  ])
  await clean(desk, '50-desk-countdown')
  await clean(phone, '50-space-countdown')
  await phone.goto(`${server.url}/questions/${id}`)
  await desk.locator('.presence', { hasText: /Marie est (là|de retour)/ }).waitFor()
  await phone.locator('.presence', { hasText: 'Dr Hélène Moreau est là' }).waitFor()
})

test('one sees the other write, and « lu » under what was read', async () => {
  await type(composer(desk), 'Bonj')
  await phone.getByText('Dr Hélène Moreau écrit…').waitFor()
  await say(desk, 'Bonjour Marie 👋')
  await log(phone).getByText('Bonjour Marie').waitFor()
  await phone.getByText('Dr Hélène Moreau écrit…').waitFor({ state: 'hidden' })
  await expect.poll(() => log(desk).locator('.bubble-foot', { hasText: /lu$/ }).count()).toBeGreaterThan(0)
  await log(phone).getByText('Aujourd’hui').waitFor()
})

test('an address can be followed safely, a hostile one is words, a long message is folded', async () => {
  await say(phone, `Voir https://ameli.fr/grippe. Et javascript:alert(1) ${'très long '.repeat(150)}`)
  const link = log(desk).getByRole('link', { name: 'https://ameli.fr/grippe' })
  await link.waitFor()
  expect(await link.getAttribute('rel')).toContain('noopener')
  expect(await log(desk).locator('a[href^="javascript"]').count()).toBe(0)
  await enter(log(desk).getByRole('button', { name: 'Lire la suite' }))
  await log(desk).getByRole('button', { name: 'Réduire' }).waitFor()
  await clean(desk, '51-desk-thread')
  await clean(phone, '52-phone-thread')
})

/** Counts how often a text is put into any region that a screen reader listens to. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    Reflect.set(window, 'said', said)
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest('[aria-live],[role=status],[role=alert],[role=log]')
        if (region && region.getAttribute('aria-live') !== 'off')
          for (const node of addedNodes) said.push(node.textContent ?? '')
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
const timesSaid = (page: Page, words: string) =>
  page.evaluate(
    (sought) => [Reflect.get(window, 'said')].flat().filter((said) => String(said).includes(sought)).length,
    words,
  )

test('a screen reader hears each new message once, also over a lost connection, and one’s own not at all', async () => {
  await listen(phone)
  await say(desk, 'Avez-vous de la fièvre ?')
  await expect.poll(() => timesSaid(phone, 'Avez-vous de la fièvre ?')).toBe(1)
  await say(phone, 'Oui, 38,9')
  await log(desk).getByText('Oui, 38,9').waitFor()
  await phone.context().setOffline(true)
  await phone.locator('.connection', { hasText: 'Connexion coupée' }).waitFor()
  await phone.context().setOffline(false)
  await say(desk, 'Depuis quand ?')
  await expect.poll(() => timesSaid(phone, 'Depuis quand ?')).toBe(1)
  expect(await timesSaid(phone, 'Avez-vous de la fièvre ?')).toBe(1)
  expect(await timesSaid(phone, '38,9')).toBe(0)
})

test('what was typed and queued without network outlives a reload onto the offline page, and goes out in order, once', async () => {
  await phone.evaluate(() => navigator.serviceWorker.ready)
  await phone.context().setOffline(true)
  await phone.locator('.connection', { hasText: 'Connexion coupée' }).waitFor()
  for (const text of ['file un', 'file deux', 'file trois']) await say(phone, text)
  await type(composer(phone), 'pas fini')
  await phone.reload()
  await phone.getByRole('heading', { name: 'Vous êtes hors connexion' }).waitFor()
  await phone.getByText('3 messages à votre médecin attendent sur cet appareil.').waitFor()
  await phone.getByLabel('Votre question').fill('Et une autre question, pour plus tard.')
  await clean(phone, '56-offline')
  await phone.reload()
  expect(await phone.getByLabel('Votre question').inputValue()).toBe('Et une autre question, pour plus tard.')
  await phone.context().setOffline(false)
  await phone.getByText('La connexion est revenue.').waitFor()
  await enter(phone.getByRole('button', { name: 'Continuer' }))
  await composer(phone).waitFor()
  expect(await composer(phone).inputValue()).toBe('pas fini')
  const kept = async () =>
    (await hélène.get(`/api/doctor/consultations/${id}`)).data.entries.flatMap(({ text }: { text?: string }) =>
      text?.startsWith('file ') ? [text] : [],
    )
  await expect.poll(kept).toEqual(['file un', 'file deux', 'file trois'])
  await expect.poll(() => phone.getByText('envoi…').count()).toBe(0)
  expect(await kept()).toEqual(['file un', 'file deux', 'file trois'])
  expect(await log(phone).getByText('file deux', { exact: true }).count()).toBe(1)
})

test('who left is told to the other side; on return two thousand entries open at a few of them, go back without a jump, and a new one does not move who reads above', async () => {
  await phone.goto('about:blank')
  await sayMany(
    hélène,
    id,
    Array.from({ length: 2000 }, (_, at) => `ligne ${at}`),
  )
  await desk.locator('.presence', { hasText: 'Marie a quitté la page à' }).waitFor()
  await phone.goto(`${server.url}/questions/${id}`)
  await log(phone)
    .getByText(/^ligne \d+$/)
    .last()
    .waitFor()
  expect(await log(phone).locator('.bubble-line').count()).toBeLessThan(200)
  await desk.locator('.presence', { hasText: 'Marie est de retour' }).waitFor()
  await log(desk).getByText('ligne 1999', { exact: true }).waitFor()
  expect(await log(desk).locator('.bubble-line').count()).toBeLessThan(200)
  // Not every browser holds the view by itself (Safari): this one is told not to.
  const moved = await phone.evaluate(async () => {
    document.documentElement.style.overflowAnchor = 'none'
    const lines = () => [...document.querySelectorAll('.bubble-line')]
    const held = lines()[5]
    const shown = lines().length
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    scrollTo(0, 300)
    const from = held?.getBoundingClientRect().top ?? 0
    while (lines().length === shown) await frame()
    await frame()
    document.documentElement.style.overflowAnchor = ''
    return Math.abs((held?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - from)
  })
  // A line that comes into view is drawn at its own height, not the estimated one; a jump would be sixty lines.
  expect(moved).toBeLessThan(16)
  const line = await phone.evaluateHandle(() =>
    [...document.querySelectorAll('.bubble-line')].find((each) => each.getBoundingClientRect().top > 100),
  )
  const before = await settledTop(line)
  await hélène.post(`/api/consultations/${id}/messages`, { key: 'more', text: 'une de plus' })
  await phone.getByRole('button', { name: '1 nouveau message' }).waitFor()
  expect(Math.abs((await settledTop(line)) - before)).toBeLessThan(4)
  // Above them all stands who answers; the price comes later, in a line of its own.
  await phone.getByRole('note', { name: 'Votre médecin et le tarif' }).evaluate((said) => {
    said.style.paddingBottom = '40px'
  })
  expect(Math.abs((await settledTop(line)) - before)).toBeLessThan(4)
})

test('at 400 % the conversation opens at its last line, with the composer below it and nothing beside the screen', async () => {
  await phone.setViewportSize({ width: 320, height: 256 })
  await phone.reload()
  const last = log(phone).getByText('une de plus', { exact: true })
  await expect.poll(async () => ((await last.boundingBox())?.y ?? -1) > 0).toBe(true)
  await expect.poll(async () => ((await last.boundingBox())?.y ?? 999) < 256).toBe(true)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await clean(phone, '57-reflow')
  await composer(phone).focus()
  await type(composer(phone), 'Merci')
  expect(await composer(phone).evaluate((field) => field.getBoundingClientRect().top < innerHeight)).toBe(true)
  await composer(phone).fill('')
  await phone.setViewportSize({ width: 390, height: 844 })
})

test('a question is handed to another specialty: the patient is told, the note stays among doctors', async () => {
  await enter(desk.getByRole('button', { name: 'Transmettre' }))
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Dermatologie/ }).click()
  await dialog.getByLabel('Note pour le prochain médecin').fill('Éruption sur le bras, voir photo.')
  await clean(desk, '53-hand-over')
  await dialog.getByRole('button', { name: 'Transmettre' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await phone.getByRole('heading', { name: 'En attente d’un médecin' }).waitFor()
  const derma = new Person(server.url)
  const { data: demo } = await derma.get('/dev/demo')
  await derma.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'dermatology').email)
  await until('the take', async () => (await derma.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  const other = await pageOf(his, derma, `/medecin/consultations/${id}`, 1280)
  await other.getByRole('region', { name: 'Discussion' }).getByText('Éruption sur le bras, voir photo.').waitFor()
  await log(phone)
    .getByText(/oriente votre question vers un médecin de la spécialité Dermatologie/)
    .waitFor()
  expect(await phone.getByText('Éruption sur le bras').count()).toBe(0)
  await clean(other, '54-note')
  await derma.post(`/api/doctor/consultations/${id}/end`)
  await other.context().close()
})

test('whoever does not come back has missed it; the question is asked again with all its answers', async () => {
  const waiting = await pageOf(his, hélène, `/medecin/consultations/${missed}`, 1280)
  await waiting.getByText('Le délai de retour est passé').waitFor()
  await enter(waiting.getByRole('button', { name: /^Terminer/ }))
  await enter(waiting.getByRole('dialog').getByRole('button', { name: /^Terminer/ }))
  await waiting.getByText('Il peut la reposer avec toutes ses réponses.').waitFor()
  // Without his consent nothing is asked: what is missing is asked for where he pressed.
  await paul.post('/api/consents/withdrawals', { kind: 'health-data' })
  const absent = await pageOf(hers, paul, `/questions/${missed}`, 390)
  await absent.getByRole('heading', { name: 'Question close' }).waitFor()
  await clean(absent, '55-missed')
  const again = absent.getByRole('button', { name: 'Reposer ma question avec mes réponses' })
  await enter(again)
  await absent.getByRole('alert').getByText('Sans votre accord').waitFor()
  const agreement = absent.getByRole('checkbox', { name: /^J’accepte le service/ })
  await agreement.waitFor()
  await enter(again)
  await absent.getByText('Cochez cette case pour continuer.').waitFor()
  await clean(absent, '55-missed-consent')
  await agreement.check()
  await enter(again)
  await absent.getByRole('button', { name: 'Envoyer la question' }).waitFor()
  await absent.getByText('Asthme').first().waitFor()
  await absent.getByRole('button', { name: 'Envoyer la question' }).click()
  await absent.getByRole('heading', { name: 'En attente d’un médecin' }).waitFor()
})
