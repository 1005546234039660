import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { enter, launchBrowser, look, patient, signedInAs } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { aPushDevice } from '../support/pushDevice.ts'
import { startPushService } from '../support/pushService.ts'
import { type Server, startServer, until } from '../support/server.ts'

let server: Server
let hers: Browser
let his: Browser
let marie: Person
let hélène: Person
let patientId = ''
let id = ''
let phone: Page
let desk: Page
let service: Awaited<ReturnType<typeof startPushService>>

/** Keeps what can't be told from outside: the notes that the page plays, the notifications that it takes away itself. */
const LISTEN = () => {
  const start = OscillatorNode.prototype.start
  Reflect.set(window, 'notes', 0)
  OscillatorNode.prototype.start = function (when) {
    Reflect.set(window, 'notes', Number(Reflect.get(window, 'notes')) + 1)
    start.call(this, when)
  }
  const close = Notification.prototype.close
  Reflect.set(window, 'takenAway', [])
  Notification.prototype.close = function () {
    Reflect.get(window, 'takenAway').push(this.tag)
    close.call(this)
  }
}
const notes = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'notes')))
const takenAway = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'takenAway'))

async function pageOf(
  browser: Browser,
  person: Person,
  path: string,
  width: number,
  options: BrowserContextOptions & { allowed?: boolean } = {},
): Promise<Page> {
  const { allowed = true, ...rest } = options
  const context = patient(
    await browser.newContext({
      viewport: { width, height: 844 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      ...(allowed ? { permissions: ['notifications'] } : {}),
      ...rest,
    }),
  )
  await context.addInitScript(LISTEN)
  const page = await signedInAs(await context.newPage(), person)
  await page.goto(server.url + path)
  return page
}

/** Another window in front: the page is still there, but nobody looks at it. Answers the way back. */
async function leave(page: Page): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  const other = await page.context().newPage()
  await other.bringToFront()
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false)
  return async () => {
    await other.close()
    await page.bringToFront()
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  }
}

/**
 * The notifications that stand on the system's screen, as the browser says that it displays and closes them. Its list of
 * them can't be asked meanwhile: it leaves out one that is just coming up, and forgets it.
 */
async function standingOf(
  page: Page,
): Promise<() => { title: string | undefined; body: string | undefined; url: string }[]> {
  const session = await page.context().newCDPSession(page)
  const standing = new Map<string, { Title?: string; Body?: string }>()
  session.on('BackgroundService.backgroundServiceEventReceived', ({ backgroundServiceEvent }) => {
    const { eventName, instanceId, eventMetadata } = backgroundServiceEvent
    if (eventName === 'Notification displayed')
      standing.set(instanceId, Object.fromEntries(eventMetadata.map(({ key, value }) => [key, value])))
    if (eventName === 'Notification closed') standing.delete(instanceId)
  })
  await session.send('BackgroundService.setRecording', { service: 'notifications', shouldRecord: true })
  await session.send('BackgroundService.startObserving', { service: 'notifications' })
  return () => [...standing].map(([url, { Title: title, Body: body }]) => ({ title, body, url }))
}
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
async function openPanel(page: Page) {
  await enter(page.getByRole('button', { name: /^Alertes/ }).first())
  await page.getByRole('switch').first().waitFor()
}
const flip = (page: Page, name: string) => page.getByRole('switch', { name })
const closePanel = (page: Page) => page.getByRole('dialog').press('Escape')
let count = 0
const tell = (person: Person, text: string) =>
  person.post(`/api/consultations/${id}/messages`, { key: `alert-${count++}`, text })
const take = () =>
  until('the take', async () => (await hélène.post(`/api/doctor/consultations/${id}/take`)).status === 200)

beforeAll(async () => {
  server = await startServer()
  service = await startPushService()
  hers = await launchBrowser()
  his = await launchBrowser()
  marie = new Person(server.url)
  patientId = (await marie.signUp('Marie')).patientId
  hélène = new Person(server.url)
  await hélène.signIn('helene.moreau@example.org')
})
afterAll(async () => {
  await hers?.close()
  await his?.close()
  await service?.stop()
  await server?.stop()
})

test('before a press only the title tells what came unseen, and it clears for who looks again', async () => {
  id = await marie.ask(patientId, ANSWERS)
  phone = await pageOf(hers, marie, `/questions/${id}`, 390)
  await phone.getByRole('heading', { name: 'En attente d’un médecin' }).waitFor()
  await clean(phone, '60-waiting-bell')
  await take()
  await phone.getByLabel('Votre message').waitFor()
  const shown = await standingOf(phone)
  const back = await leave(phone)
  await tell(hélène, 'Bonjour Marie')
  await tell(hélène, 'Avez-vous de la fièvre ?')
  await expect.poll(() => phone.title()).toBe('(2) Dr Hélène Moreau · Permanence')
  expect((await hélène.get(`/api/doctor/consultations/${id}`)).data.read.patient).toBeLessThan(
    (await hélène.get(`/api/doctor/consultations/${id}`)).data.entries.at(-1).seq,
  )
  await back()
  await expect.poll(() => phone.title()).toBe('Dr Hélène Moreau · Permanence')
  expect(await notes(phone)).toBe(0)
  expect(shown()).toEqual([])
})

test('each switch is turned by keyboard and kept; what the browser can’t do is said', async () => {
  await openPanel(phone)
  expect(await phone.getByRole('switch', { checked: true }).count()).toBe(1)
  await enter(flip(phone, 'Son'))
  await expect.poll(() => notes(phone)).toBe(2)
  await enter(flip(phone, 'Notification, page ouverte'))
  await expect.poll(() => flip(phone, 'Notification, page ouverte').getAttribute('aria-checked')).toBe('true')
  // A private window has no push service: the browser refuses, and the switch stays off.
  await enter(flip(phone, 'Notification, page fermée'))
  await phone.getByText('Le service de notification de votre navigateur ne répond pas.').waitFor()
  expect(await flip(phone, 'Notification, page fermée').getAttribute('aria-checked')).toBe('false')
  await clean(phone, '61-panel-phone')
  await closePanel(phone)
  await phone.reload()
  await openPanel(phone)
  expect(await phone.getByRole('switch', { checked: true }).count()).toBe(3)
  await closePanel(phone)
})

test('a message to who looks elsewhere sounds and pops up without a word of it, and goes when they are back', async () => {
  await phone.getByLabel('Votre message').waitFor()
  await tell(hélène, 'Pendant que vous regardez')
  await phone.getByText('Pendant que vous regardez').first().waitFor()
  expect(await notes(phone)).toBe(0)
  const shown = await standingOf(phone)
  const back = await leave(phone)
  await tell(hélène, 'Prenez du paracétamol')
  const notice = { title: 'Permanence', body: 'Vous avez un nouveau message.', url: `/questions/${id}` }
  await expect.poll(shown).toEqual([notice])
  expect(await notes(phone)).toBe(1)
  await back()
  await expect.poll(() => takenAway(phone)).toEqual([notice.url])
})

test('who refused notifications reads how to allow them again; an iPhone’s owner, to install the app first', async () => {
  const refused = await pageOf(hers, marie, '/espace', 390, { allowed: false, colorScheme: 'dark' })
  await openPanel(refused)
  await enter(flip(refused, 'Notification, page ouverte'))
  await refused.getByText(/Votre navigateur refuse les notifications de ce site/).waitFor()
  await clean(refused, '62-refused')
  await refused.context().close()
  const iPhone = await pageOf(hers, marie, '/favicon.svg', 390, {
    allowed: false,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
  })
  // Safari has neither of the two outside of an installed app.
  await iPhone.addInitScript(() => {
    Reflect.deleteProperty(window, 'Notification')
    Reflect.deleteProperty(window, 'PushManager')
  })
  await iPhone.goto(`${server.url}/espace`)
  await openPanel(iPhone)
  await iPhone
    .getByText(/ajoutez d’abord Permanence à l’écran d’accueil/)
    .first()
    .waitFor()
  await iPhone.context().close()
})

test('the doctor hears a new question and a patient who comes, and the desk’s title counts them', async () => {
  desk = await pageOf(his, hélène, `/medecin/consultations/${id}`, 1280)
  await desk.getByLabel('Votre message').waitFor()
  await openPanel(desk)
  await enter(flip(desk, 'Son'))
  await enter(flip(desk, 'Notification, page ouverte'))
  await expect.poll(() => desk.getByRole('switch', { checked: true }).count()).toBe(3)
  await clean(desk, '63-panel-desk')
  await closePanel(desk)
  await phone.goto('about:blank')
  await desk.locator('.presence', { hasText: 'Marie a quitté la page à' }).waitFor()
  const title = await desk.title()
  const before = await notes(desk)
  const shown = await standingOf(desk)
  const back = await leave(desk)
  const paul = new Person(server.url)
  const { patientId: other } = await paul.signUp('Paul')
  await paul.ask(other, ANSWERS)
  await expect.poll(() => desk.title()).toBe(`(1) ${title}`)
  await expect
    .poll(shown)
    .toEqual([{ title: 'Permanence', body: 'Une demande attend dans votre file.', url: '/medecin' }])
  await phone.goto(`${server.url}/questions/${id}`)
  await expect.poll(() => shown().map(({ body }) => body)).toContain('Votre interlocuteur est sur la page.')
  await tell(marie, 'Me revoilà')
  await expect.poll(() => desk.title()).toBe(`(2) ${title}`)
  expect(await notes(desk)).toBeGreaterThan(before)
  await back()
  await expect.poll(() => desk.title()).toBe(title)
})

/** A browser's push service, stood in for: a private window of a test has none. All else is the browser's own. */
function standIn(page: Page, subscription: { endpoint: string; keys: Record<string, string> }) {
  return page.addInitScript((given) => {
    const made = () => ({
      ...given,
      toJSON: () => given,
      unsubscribe: async () => {
        sessionStorage.removeItem('subscribed')
        return true
      },
    })
    Reflect.set(PushManager.prototype, 'subscribe', async () => {
      sessionStorage.setItem('subscribed', 'yes')
      return made()
    })
    Reflect.set(PushManager.prototype, 'getSubscription', async () =>
      sessionStorage.getItem('subscribed') ? made() : null,
    )
  }, subscription)
}

test('a device that was switched on hears of the doctor with its page closed, and after signing out no more', async () => {
  const nadia = new Person(server.url)
  const { email, patientId: her } = await nadia.signUp('Nadia')
  const device = await aPushDevice(`${service.url}/nadia`)
  const page = await pageOf(hers, nadia, '/favicon.svg', 390)
  await standIn(page, device.subscription)
  await page.goto(`${server.url}/espace`)
  await openPanel(page)
  await enter(flip(page, 'Notification, page fermée'))
  await expect.poll(() => flip(page, 'Notification, page fermée').getAttribute('aria-checked')).toBe('true')
  await clean(page, '64-push-on')
  const question = await nadia.ask(her, ANSWERS)
  await until('the take', async () => (await hélène.post(`/api/doctor/consultations/${question}/take`)).status === 200)
  const sent = await until('the push', async () => service.posted[0])
  const said = await device.read(sent.body)
  expect(said).toEqual({
    title: 'Permanence',
    body: 'Vous êtes attendu : revenez sur la page.',
    url: `/questions/${question}`,
    tag: `/questions/${question}`,
  })

  // What the push service would hand to the browser: its worker shows it, and a press opens the question.
  const browser = await page.context().newCDPSession(page)
  const registrationId = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL === `${server.url}/`)
      if (found) resolve(found.registrationId)
    })
  })
  const shown = await standingOf(page)
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.deliverPushMessage', {
    origin: server.url,
    registrationId: await registrationId,
    data: JSON.stringify(said),
  })
  const { title, body, url } = said
  await expect.poll(shown).toEqual([{ title, body, url }])

  // A page in a pocket is connected, and alerted all the same.
  await page.goto(`${server.url}/questions/${question}`)
  await page.getByLabel('Votre message').waitFor()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await until('the room to hear it', async () => {
    await hélène.post(`/api/consultations/${question}/messages`, { key: crypto.randomUUID(), text: 'Bonjour' })
    return service.posted.length > 1
  })
  expect((await device.read(service.posted[1]?.body ?? new Uint8Array()))['body']).toBe('Vous avez un nouveau message.')
  await page.goto(`${server.url}/espace`)

  const order: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'DELETE') order.push(new URL(request.url()).pathname)
  })
  await enter(page.getByRole('button', { name: 'Me déconnecter' }))
  await page.getByRole('link', { name: 'Me connecter' }).waitFor()
  expect(order).toEqual(['/api/push/subscriptions', '/api/session'])
  const kept = () => [sessionStorage.getItem('subscribed'), localStorage.getItem('permanence:push')]
  expect(await page.evaluate(kept)).toEqual([null, null])
  await hélène.post(`/api/doctor/consultations/${question}/release`, { reason: 'unavailable' })
  // The same release tells her by mail: by then its push would have left too.
  await until('the mail', async () => (await nadia.mails(email, 'question-released')).length > 0)
  expect(service.posted).toHaveLength(2)
  await page.context().close()
})
