import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { launchBrowser, look, openPage, signedInAs } from '../support/browser.ts'
import { type Cable, layCable } from '../support/cable.ts'
import { askedFor, CALL_FLAGS, flows, watchCalls } from '../support/callPages.ts'
import { layMediaCable, type MediaCable } from '../support/mediaCable.ts'
import { textOfPdf } from '../support/pdfText.ts'
import { Person } from '../support/person.ts'
import { serveRealtimeKit } from '../support/realtimeKit.ts'
import { pause, type Server, startServer, until } from '../support/server.ts'

let server: Server
/** Two people, two browsers: what passes between them passes as between two devices. */
let hers: Browser
let his: Browser
let marie: Person
let hélène: Person
let patientId = ''
let phone: Page
let desk: Page
let id = ''
let cable: Cable

/** Where a page finds the service, what its policy is, and what its calls go through. */
type Way = {
  base?: string
  policy?: string
  through?: MediaCable
  look?: Parameters<typeof openPage>[3]
}

async function pageOf(
  browser: Browser,
  person: Person,
  path: string,
  width: number,
  { base = server.url, policy = '', through, look: looks = {} }: Way = {},
): Promise<Page> {
  const page = await openPage(browser, width, width === 390 ? 844 : 900, looks)
  await watchCalls(page)
  await through?.through(page)
  await signedInAs(page, person)
  if (policy)
    await page.route(base + path, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'permissions-policy': policy } })
    })
  await page.goto(base + path)
  return page
}
/** `npm run soak -- calls`: what takes long, and a picture and axe at each step. */
const FULL = process.env['SOAK'] === 'full'
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const cleanInFull = async (page: Page, name: string) => (FULL ? clean(page, name) : undefined)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const standing = (page: Page, words: string | RegExp) =>
  page.locator('.call-standing-words', { hasText: words }).waitFor()
/** The other's picture stands on the page. */
const sees = (page: Page) =>
  page.waitForFunction(() => {
    const video = document.querySelector('.call-other')
    return video instanceof HTMLVideoElement && !video.hidden && video.videoWidth > 0 && video.readyState > 2
  })
/** Whether the composer's button stands whole on the screen. */
const inSight = (page: Page) =>
  page
    .getByRole('button', { name: /^(Envoyer|Send)$/ })
    .evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)
const inCall = (page: Page) => standing(page, 'En communication')

/** The made-up browser has allowed the devices already: what was allowed before is shown without a further press. */
const enter = (page: Page) => press(page, 'Rejoindre l’appel')

async function asked(channel: 'audio' | 'video', who = marie, patient = patientId): Promise<string> {
  const opened = await who.ask(patient, { ...ANSWERS, channel })
  await until('the take', async () => (await hélène.post(`/api/doctor/consultations/${opened}/take`)).status === 200)
  return opened
}
/** The earlier one ends first: a patient has one open question at a time. */
async function askedAnew(channel: 'audio' | 'video'): Promise<string> {
  if (id !== '') await hélène.post(`/api/doctor/consultations/${id}/end`)
  return asked(channel)
}
/** From now on the camera answers as one does that another application has. */
const inUse = (page: Page) =>
  page.evaluate(() => {
    const devices = navigator.mediaDevices
    const original = devices.getUserMedia.bind(devices)
    devices.getUserMedia = (constraints) =>
      constraints?.video ? Promise.reject(new DOMException('', 'NotReadableError')) : original(constraints)
  })
const viewOf = async () => (await hélène.get(`/api/doctor/consultations/${id}`)).data

beforeAll(async () => {
  server = await startServer()
  hers = await launchBrowser(CALL_FLAGS)
  his = await launchBrowser(CALL_FLAGS)
  marie = new Person(server.url)
  patientId = (await marie.signUp('Marie')).patientId
  hélène = new Person(server.url)
  await hélène.signIn('helene.moreau@example.org')
})
afterAll(async () => {
  await hers?.close()
  await his?.close()
  await server?.stop()
})

test('an audio call never touches a camera; it becomes a video call and back without hanging up', async () => {
  id = await asked('audio')
  cable = await layCable(server.port)
  const [hersOpen, hisOpen] = await Promise.all([
    pageOf(hers, marie, `/questions/${id}`, 390, { base: cable.url }),
    pageOf(his, hélène, `/medecin/consultations/${id}`, 1280),
  ])
  phone = hersOpen
  desk = hisOpen
  await press(phone, 'Démarrer l’appel audio')
  await phone.getByText('Ce qu’il faut vérifier').waitFor()
  await cleanInFull(phone, '70-phone-check')
  await phone.getByText('Votre micro vous entend').waitFor()
  await clean(phone, '71-phone-level')
  await enter(phone)
  await standing(phone, 'est prévenu')
  await desk.locator('.call-offer-title', { hasText: 'Marie vous appelle en audio' }).waitFor()
  await cleanInFull(desk, '72-desk-ringing')
  await press(desk, 'Répondre')
  await enter(desk)
  await Promise.all([inCall(phone), inCall(desk)])
  await Promise.all([flows(phone, 'sound'), flows(desk, 'sound')])
  expect([await askedFor(phone), await askedFor(desk)].flat()).not.toContain('video')

  await press(phone, 'Activer la caméra')
  await Promise.all([flows(desk, 'frames'), sees(desk)])
  await press(desk, 'Activer la caméra')
  await Promise.all([flows(phone, 'frames'), sees(phone)])
  await clean(phone, '73-phone-video')
  await clean(desk, '74-desk-video')
  // The picture leaves the thread its room: who sees the other one can write to them as well.
  expect(await inSight(desk)).toBe(true)
  await press(phone, 'Couper la caméra')
  await desk.locator('.call-nobody', { hasText: 'Marie, sans caméra' }).waitFor()
  await press(phone, 'Couper le micro')
  await desk.locator('.call-quality', { hasText: 'Micro de Marie coupé' }).waitFor()
  await press(phone, 'Rétablir le micro')
  await flows(desk, 'sound')
})

test('the socket dies in the middle of the call: sound and picture go on, and the thread comes back', async () => {
  cable.cut()
  await phone.locator('.connection').waitFor()
  await Promise.all([flows(phone, 'frames'), flows(desk, 'sound', 30)])
  // A camera that goes on meanwhile needs nothing of the socket.
  await press(phone, 'Activer la caméra')
  await flows(desk, 'frames')
  cable.mend()
  await desk.getByLabel('Votre message').fill('Je vous vois bien')
  await desk.getByLabel('Votre message').press('Enter')
  await phone.getByRole('log').getByText('Je vous vois bien').waitFor()
  await inCall(phone)
})

test('a reload of either side comes back by itself; a second tab takes over, and the first says so', async () => {
  await phone.reload()
  await Promise.all([inCall(phone), inCall(desk)])
  await Promise.all([flows(phone, 'frames'), flows(desk, 'sound')])
  await desk.reload()
  await Promise.all([inCall(phone), inCall(desk)])
  await Promise.all([flows(phone, 'sound'), flows(desk, 'frames')])

  const second = await phone.context().newPage()
  await watchCalls(second)
  await second.goto(`${cable.url}/questions/${id}`)
  await press(second, 'Répondre')
  await enter(second)
  await phone.locator('.call .alert', { hasText: 'L’appel continue dans un autre onglet' }).waitFor()
  await cleanInFull(phone, '77-phone-elsewhere')
  await Promise.all([inCall(second), flows(desk, 'sound')])
  await press(phone, 'Le reprendre ici')
  await inCall(phone)
  await second.locator('.call .alert', { hasText: 'L’appel continue dans un autre onglet' }).waitFor()
  await second.close()
  await press(phone, 'Raccrocher')
  await phone
    .getByRole('log')
    .getByText(/L’appel est terminé, après/)
    .waitFor()
  await desk.getByRole('button', { name: 'Appeler en audio' }).waitFor()
  const { call, calls } = await viewOf()
  expect(call).toBeNull()
  const incidents = calls.flatMap(({ incidents: each }: { incidents: { text: string }[] }) => each)
  const told = incidents.map(({ text }: { text: string }) => text).join(' | ')
  for (const words of ['passage en visio (patient)', 'retour dans l’appel', 'autre onglet'])
    expect(told).toContain(words)
})

test('both press at the same moment: it is one call, and it stands', async () => {
  await Promise.all([press(phone, 'Démarrer l’appel audio'), press(desk, 'Appeler en audio')])
  await Promise.all([enter(phone), enter(desk)])
  await Promise.all([inCall(phone), inCall(desk)])
  await Promise.all([flows(phone, 'sound'), flows(desk, 'sound')])
  expect((await viewOf()).call.number).toBe(2)
})

test('the doctor looks at another consultation: the call goes on in a bar, no other can begin, and one press leads back', async () => {
  const paul = new Person(server.url)
  const theirs = await asked('video', paul, (await paul.signUp('Paul')).patientId)
  await desk.reload()
  await inCall(desk)
  await desk.locator('.mine-card', { hasText: 'Paul' }).click()
  const bar = desk.getByRole('region', { name: 'Appel en cours' })
  await bar.getByText('En communication').waitFor()
  await desk.getByText('Raccrochez pour appeler ou répondre ici').waitFor()
  await Promise.all([flows(desk, 'sound'), flows(phone, 'sound')])
  await clean(desk, '75-desk-call-bar')
  // A reload here too: the page is another consultation's, the call is still this tab's.
  await desk.reload()
  await bar.getByText('En communication').waitFor()
  await flows(phone, 'sound')
  await press(desk, 'Revenir à l’appel')
  await inCall(desk)
  await bar.waitFor({ state: 'detached' })
  await flows(desk, 'sound')
  await hélène.post(`/api/doctor/consultations/${theirs}/end`)
})

test('a hang-up without network reaches the other page at once, and the room as soon as it can be told', async () => {
  cable.cut()
  await phone.locator('.connection').waitFor()
  await press(phone, 'Raccrocher')
  await desk.getByRole('button', { name: 'Appeler en audio' }).waitFor()
  expect((await viewOf()).call).toBeNull()
  cable.mend()
  await phone.getByRole('button', { name: 'Démarrer l’appel audio' }).waitFor()
  await cable.close()
})

/** The network of one of the two goes, for the socket and for the media, for as long as this lasts; then it is back. */
async function cutAndMended(lasting: () => Promise<unknown>) {
  const line = await layCable(server.port)
  const media = layMediaCable()
  await Promise.all([phone?.context().close(), desk?.context().close()])
  id = await askedAnew('audio')
  phone = await pageOf(hers, marie, `/questions/${id}`, 390, { base: line.url, through: media })
  desk = await pageOf(his, hélène, `/medecin/consultations/${id}`, 1280, { through: media })
  await press(phone, 'Démarrer l’appel audio')
  await enter(phone)
  await press(desk, 'Répondre')
  await enter(desk)
  await Promise.all([inCall(phone), inCall(desk)])
  await flows(desk, 'sound')
  line.cut()
  media.cut()
  await Promise.all([standing(phone, 'Reconnexion'), standing(desk, 'a perdu le réseau')])
  await clean(phone, '81-phone-reconnecting')
  await lasting()
  line.mend()
  media.mend()
  await Promise.all([inCall(phone), inCall(desk)])
  await Promise.all([flows(phone, 'sound'), flows(desk, 'sound')])
  await press(desk, 'Raccrocher')
  await phone.getByRole('button', { name: 'Démarrer l’appel audio' }).waitFor()
  await line.close()
  media.close()
  expect(JSON.stringify((await viewOf()).calls)).toContain('image et son rétablis après')
  // The report has it too, as it is drawn (R6316-3 CSP).
  const { data } = await hélène.post(`/api/doctor/consultations/${id}/report`, { text: 'Repos.' })
  const paper = await fetch(`${server.url}/api/documents/${data.documentId}`, { headers: { cookie: hélène.cookie } })
  const told = await textOfPdf(new Uint8Array(await paper.arrayBuffer()))
  for (const words of [/Appels : audio, le .* à l’initiative du patient, durée/, /image et son rétablis après \d+ s/])
    expect(told.replaceAll(/\s+/g, ' ')).toMatch(words)
}

test.runIf(FULL)('the network goes and comes back: both pages say so, and the call goes on by itself', () =>
  cutAndMended(async () => {}),
)

/** Longer than the browser's own patience: ICE has failed meanwhile, and is begun again. */
test.runIf(FULL)('25 s without network', () => cutAndMended(() => pause(25_000)))

/** How a call looks where people are: on a phone and at a desk, in the dark, in English, large and on its own. */
test.runIf(FULL)(
  'devices are exchanged in the middle of a call; it fills the screen, and floats beside it',
  async () => {
    await Promise.all([phone?.context().close(), desk?.context().close()])
    await hélène.call('PATCH', '/api/me', { locale: 'en' })
    id = await askedAnew('video')
    phone = await pageOf(hers, marie, `/questions/${id}`, 390, { look: { colorScheme: 'dark' } })
    desk = await pageOf(his, hélène, `/medecin/consultations/${id}`, 1280, {
      look: { colorScheme: 'dark', locale: 'en-GB' },
    })
    await press(phone, 'Démarrer l’appel visio')
    await phone.getByText('Votre micro vous entend').waitFor()
    await clean(phone, '82-phone-check-dark')
    await enter(phone)
    await desk.locator('.call-offer-title').waitFor()
    await clean(desk, '83-desk-ringing-dark-en')
    await press(desk, 'Answer')
    await press(desk, 'Join the call')
    await Promise.all([standing(desk, 'Connected'), inCall(phone), sees(phone), sees(desk)])
    await clean(phone, '84-phone-video-dark')
    await clean(desk, '85-desk-video-dark-en')
    for (const [page, settings, camera, microphone, close] of [
      [phone, 'Réglages', 'Caméra', 'Micro', 'Fermer'],
      [desk, 'Settings', 'Camera', 'Microphone', 'Close'],
    ] as const) {
      await press(page, settings)
      await page.getByRole('dialog').waitFor()
      await clean(page, page === phone ? '86-phone-devices' : '86-desk-devices')
      for (const label of [camera, microphone]) {
        const choice = page.getByRole('dialog').getByLabel(label, { exact: true })
        const others = await choice
          .locator('option:not(:checked)')
          .evaluateAll((each) => each.map((option) => option.getAttribute('value') ?? ''))
        await choice.selectOption(others.at(-1) ?? '')
        await expect.poll(() => choice.inputValue()).toBe(others.at(-1))
      }
      await page.getByRole('dialog').getByRole('button', { name: close }).first().click()
    }
    await Promise.all([flows(phone, 'frames'), flows(desk, 'frames'), flows(phone, 'sound'), flows(desk, 'sound')])
    for (const [page, full, leave] of [
      [phone, 'Plein écran', 'Quitter le plein écran'],
      [desk, 'Full screen', 'Leave full screen'],
    ] as const) {
      await press(page, full)
      await page.getByRole('button', { name: leave }).waitFor()
      await flows(page, 'frames')
      const share = () => page.locator('.call-scene').evaluate((scene) => scene.clientHeight / innerHeight)
      await expect.poll(share).toBeGreaterThan(0.7)
      await clean(page, page === phone ? '87-phone-full-screen' : '87-desk-full-screen')
      await press(page, leave)
      await page.getByRole('button', { name: full }).waitFor()
    }
    await phone.setViewportSize({ width: 1280, height: 900 })
    await flows(phone, 'frames')
    await clean(phone, '76-wide-video')
    if (await desk.evaluate(() => document.pictureInPictureEnabled)) {
      await press(desk, 'Picture in picture')
      await expect.poll(() => desk.evaluate(() => document.pictureInPictureElement?.className)).toBe('call-other')
      await flows(desk, 'frames')
      await clean(desk, '88-desk-picture-in-picture')
      await press(desk, 'Picture in picture')
      await expect.poll(() => desk.evaluate(() => document.pictureInPictureElement)).toBeNull()
    }
    await desk.setViewportSize({ width: 390, height: 844 })
    await flows(desk, 'frames')
    await clean(desk, '89-desk-on-a-phone')
    const tabs = await desk.locator('.desk-tabs').evaluate((bar) => bar.getBoundingClientRect().top)
    const send = await desk.getByRole('button', { name: 'Send' }).evaluate((at) => at.getBoundingClientRect().bottom)
    expect(send).toBeLessThanOrEqual(tabs)
    await press(desk, 'Hang up')
    await hélène.call('PATCH', '/api/me', { locale: 'fr' })
  },
)

test.runIf(FULL)(
  'RealtimeKit is set up and out of reach: the call stands from page to page, and its report says so',
  async () => {
    const kit = await serveRealtimeKit()
    const theirs = await startServer({ vars: kit.vars })
    try {
      const [member, doctor] = [new Person(theirs.url), new Person(theirs.url)]
      const { patientId: patient } = await member.signUp('Nour')
      await doctor.signIn('helene.moreau@example.org')
      const asks = await member.ask(patient, { ...ANSWERS, channel: 'audio' })
      await until('the take', async () => (await doctor.post(`/api/doctor/consultations/${asks}/take`)).status === 200)
      const way = { base: theirs.url }
      const pages = [
        await pageOf(hers, member, `/questions/${asks}`, 390, way),
        await pageOf(his, doctor, `/medecin/consultations/${asks}`, 1280, way),
      ] as const
      const asked: string[] = []
      for (const page of pages) {
        page.on('request', (request) => asked.push(new URL(request.url()).host))
        await page.context().route('https://*.realtime.cloudflare.com/**', (route) => route.abort())
      }
      await press(pages[0], 'Démarrer l’appel audio')
      await enter(pages[0])
      await press(pages[1], 'Répondre')
      await enter(pages[1])
      await Promise.all(pages.map(inCall))
      await Promise.all(pages.map((page) => flows(page, 'sound')))
      // Its SDK was loaded, and asked its own service in vain.
      expect(asked.join(' ')).toContain('realtime.cloudflare.com')
      await press(pages[1], 'Raccrocher')
      await pages[0].getByRole('button', { name: 'Démarrer l’appel audio' }).waitFor()
      const { calls } = (await doctor.get(`/api/doctor/consultations/${asks}`)).data
      expect(JSON.stringify(calls)).toContain('suite en liaison directe')
      await until('the end of each meeting', async () => kit.seen.meetings.every(({ status }) => status === 'INACTIVE'))
      expect(kit.seen.meetings.length).toBeGreaterThan(0)
      await Promise.all(pages.map((page) => page.context().close()))
    } finally {
      await theirs.stop()
      kit.close()
    }
  },
)

test('what is refused is explained, with how to mend it in this browser, and the ways on by voice or in writing', async () => {
  await Promise.all([phone?.context().close(), desk?.context().close()])
  id = await askedAnew('video')
  const [wary, bare] = await Promise.all([launchBrowser(['--use-fake-device-for-media-stream']), launchBrowser()])
  try {
    phone = await pageOf(wary, marie, `/questions/${id}`, 390)
    await press(phone, 'Appeler sans caméra')
    // Nobody asks before the press; a browser without a head then denies by itself.
    await phone.getByText('Le navigateur va vous demander').waitFor()
    expect(await askedFor(phone)).toEqual([])
    await press(phone, 'Activer le micro')
    await phone.getByText('L’accès au micro est refusé').waitFor()
    await clean(phone, '78-phone-denied')
    await press(phone, 'Continuer par écrit')
    await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')

    // Allowed meanwhile; but another application has the camera.
    await phone.context().grantPermissions(['microphone', 'camera'])
    await inUse(phone)
    await press(phone, 'Démarrer l’appel visio')
    await phone.getByText('La caméra ne répond pas').waitFor()
    await cleanInFull(phone, '79-phone-camera-in-use')
    await press(phone, 'Continuer en audio')
    await enter(phone)
    await standing(phone, 'est prévenu')
    await press(phone, 'Raccrocher')

    // A page whose policy, or whose frame's, lets no device through.
    const other = await pageOf(bare, marie, `/questions/${id}`, 390, { policy: 'microphone=()' })
    await press(other, 'Appeler sans caméra')
    await press(other, 'Activer le micro')
    await other.getByText('Ce site ne laisse pas utiliser le micro').waitFor()
    await cleanInFull(other, '80-phone-blocked')
    await other.unroute(`${server.url}/questions/${id}`)
    await other.context().grantPermissions(['microphone', 'camera'])
    await other.reload()
    await press(other, 'Démarrer l’appel visio')
    await other.getByText('Aucun micro trouvé').waitFor()
    await other.getByText('Aucune caméra trouvée').waitFor()
    await cleanInFull(other, '80-phone-no-device')

    // What a browser offers on an address without https.
    await other.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'mediaDevices'))
    await other.reload()
    await press(other, 'Démarrer l’appel visio')
    await other.getByText('Cette page n’est pas sécurisée').waitFor()
    await cleanInFull(other, '80-phone-insecure')
  } finally {
    await Promise.all([bare.close(), wary.close()])
  }
})
