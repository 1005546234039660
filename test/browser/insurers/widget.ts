import { createServer, type IncomingMessage, type ServerResponse, type Server as WebServer } from 'node:http'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONSENT_VERSIONS } from '../../../domain/people/consentVersions.ts'
import { ANSWERS } from '../../support/answers.ts'
import { enter, launchBrowser, launchProfile, look, openPage } from '../../support/browser.ts'
import { Person } from '../../support/person.ts'
import { freePort, until } from '../../support/server.ts'
import { server } from './site.ts'

/** The insurer's page, by the machine's other name: another site, whose frames of ours are third parties. */
let insurer: string
let stranger: WebServer
let strangerPort: number
/** One in which a frame of another site has only the cookies that it keeps for that site. */
let browser: Browser

/** A site that no organisation lists. `/jar` leaves two cookies and says which came back. */
function answerStranger({ url = '', headers }: IncomingMessage, answer: ServerResponse) {
  answer.setHeader('content-type', 'text/html')
  answer.setHeader('set-cookie', [
    'plain=1; Path=/jar; Secure; SameSite=None',
    'parted=1; Path=/jar; Secure; SameSite=None; Partitioned',
  ])
  const { searchParams, pathname } = new URL(url, 'http://stranger')
  if (pathname === '/jar') return answer.end(`<p>${headers.cookie ?? 'nothing'}</p>`)
  const frame = searchParams.get('frame')
  answer.end(
    frame
      ? `<iframe src="${frame}"></iframe>`
      : `<script src="${server.url}/widget.js" data-organisation="demo"></script>`,
  )
}

const launcher = (page: Page) => page.locator('permanence-widget button.launcher')
const panel = (page: Page) => page.getByRole('dialog', { name: 'Téléconsultation, Mutuelle de démonstration' })
const frameOf = (page: Page): FrameLocator => page.frameLocator('permanence-widget iframe')
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])

/** A call from inside the frame, with the cookies that it has there. */
const callInFrame = (page: Page, path: string, body?: object): Promise<any> =>
  page
    .frames()
    .find((frame) => frame.url().startsWith(server.url))!
    .evaluate(
      async ([path, body]) => {
        const init = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body } : {}
        return (await fetch(path, init)).json()
      },
      [path, body && JSON.stringify(body)] as const,
    )

export function widgetTests(): void {
  beforeAll(async () => {
    strangerPort = await freePort()
    stranger = createServer(answerStranger).listen(strangerPort, '127.0.0.1')
    insurer = `http://127.0.0.1:${server.port}/dev/insurer`
    browser = await launchBrowser(['--test-third-party-cookie-phaseout'])
  })
  afterAll(async () => {
    await browser?.close()
    stranger?.close()
  })

  test('with third-party cookies blocked a member of the insurer asks, is answered behind the closed widget, and reads it', async () => {
    const page = await openPage(browser, 390, 844)
    // What the flag is believed to do: in a frame of another site only the partitioned cookie comes back.
    const jar = `http://localhost:${strangerPort}/jar`
    for (const _ of ['leaves', 'sees'])
      await page.goto(`http://127.0.0.1:${strangerPort}/?frame=${encodeURIComponent(jar)}`)
    const seen = await page.frameLocator('iframe').locator('p').textContent()
    expect(seen).toBe('parted=1')

    await page.goto(`${insurer}?member=1`)
    await launcher(page).waitFor()
    await clean(page, 'widget-01-closed')
    await enter(launcher(page))
    const frame = frameOf(page)
    await frame.getByRole('heading', { name: 'Bonjour Nadia' }).waitFor()
    await clean(page, 'widget-02-open-phone')
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    for (const cookie of await page.context().cookies(server.url))
      if (cookie.name.startsWith('__Host-'))
        expect(cookie).toMatchObject({ sameSite: 'None', partitionKey: 'http://127.0.0.1' })

    const { patients } = await callInFrame(page, '/api/me')
    await callInFrame(page, '/api/consents', { kind: 'health-data', version: CONSENT_VERSIONS['health-data'] })
    const { id } = await callInFrame(page, '/api/consultations', {
      patientId: patients[0].id,
      acceptsTerms: true,
    })
    for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
      await callInFrame(page, `/api/consultations/${id}/answers`, { step, value })

    // On the insurer's next page the conversation is found again, and Escape inside it closes it.
    await page.reload()
    await enter(launcher(page))
    await frame.getByRole('heading', { name: 'En attente d’un médecin' }).waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('launcher')

    const doctor = new Person(server.url)
    const { data: demo } = await doctor.get('/dev/demo')
    await doctor.signIn(demo.doctors[0].email)
    expect((await doctor.post(`/api/doctor/consultations/${id}/take`)).status).toBe(200)
    await until('the patient to be here', async () => {
      const { data } = await doctor.get(`/api/doctor/consultations/${id}`)
      return data.state === 'active'
    })
    await doctor.post(`/api/consultations/${id}/messages`, { key: 'one', text: 'Bonjour, je vous lis.' })
    await page.locator('permanence-widget .mark:not([hidden])').waitFor()
    expect(await launcher(page).getAttribute('aria-label')).toMatch(/nouveau/)
    await clean(page, 'widget-03-unread')
    const read = async () => (await doctor.get(`/api/doctor/consultations/${id}`)).data.read.patient
    const before = await read()
    const { data: told } = await doctor.get(`/api/doctor/consultations/${id}`)
    expect(before, 'nobody reads behind the closed widget').toBeLessThan(told.entries.at(-1).seq)
    await enter(launcher(page))
    await frame.getByText('Bonjour, je vous lis.').first().waitFor()
    await until('it to be read', async () => (await read()) > before)
    await page.locator('permanence-widget .mark').waitFor({ state: 'hidden' })
    await clean(page, 'widget-04-thread')

    // Nobody is signed in with the insurer any more: the next person finds nothing of the one before.
    await page.goto(insurer)
    await enter(launcher(page))
    await frame.getByRole('link', { name: 'Me connecter' }).waitFor()
    expect((await callInFrame(page, '/api/me')).status).toBe(401)
    await clean(page, 'widget-05-nobody')
    await page.context().close()
  })

  test('beside a wide page both can be used; a visitor signs in by a code, in the insurer’s colours and language', async () => {
    const member = new Person(server.url)
    const { email } = await member.signUp('Marie')
    const page = await openPage(browser, 1280, 800, { locale: 'en-GB', colorScheme: 'dark' })
    await page.goto(insurer)
    await enter(launcher(page))
    const frame = frameOf(page)
    await frame.getByRole('link', { name: 'Sign in' }).press('Enter')
    await frame.getByLabel('E-mail').fill(email)
    await frame.getByRole('button', { name: /code/i }).first().press('Enter')
    const [mail] = await until('the code', async () => {
      const mails = await member.mails(email, 'code')
      return mails.length > 1 && mails
    })
    await frame
      .getByLabel(/digits|code/i)
      .first()
      .fill(mail?.code ?? '')
    await frame.getByRole('heading', { name: 'Hello Marie' }).waitFor()
    await clean(page, 'widget-06-wide-dark')
    // The page behind is in reach: its link still works while the widget is open.
    await page.getByRole('link', { name: /signed in/ }).focus()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
    await page.context().close()
  })

  test('Escape closes the widget while its frame has not loaded yet, and from a refused hand-over; the focus is back on the launcher', async () => {
    const page = await openPage(browser, 1280, 800)
    // A frame whose page never comes: nothing in it could hear a key.
    await page.route('**/widget/demo', () => undefined)
    await page.goto(insurer)
    await enter(launcher(page))
    await panel(page).waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('launcher')

    // Nor is who was refused kept inside.
    await page.unroute('**/widget/demo')
    await page.route('**/dev/insurer/token*', (route) => route.fulfill({ json: { token: 'no token' } }))
    await page.goto(`${insurer}?member=1`)
    await enter(launcher(page))
    await frameOf(page).getByRole('heading', { name: 'Connexion impossible' }).waitFor()
    await clean(page, 'widget-08-refused')
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    await page.context().close()
  })

  test('a site that the organisation does not list gets neither the launcher nor the frame', async () => {
    const page = await openPage(browser, 1280, 800)
    const said: string[] = []
    page.on('console', (line) => said.push(line.text()))
    await page.goto(`http://127.0.0.1:${strangerPort}/`)
    await until('the loader to refuse', async () => said.some((line) => line.includes('not among the origins')))
    expect(await launcher(page).count()).toBe(0)
    for (const path of ['/widget/demo', '/', '/medecin']) {
      await page.goto(`http://127.0.0.1:${strangerPort}/?frame=${encodeURIComponent(server.url + path)}`)
      await until('the frame to be refused', async () => said.some((line) => line.includes('frame-ancestors')))
      expect(await page.frameLocator('iframe').locator('#app').count(), path).toBe(0)
    }
    await page.context().close()
  })

  test('a browser that keeps no cookie in frames is told so, with the way to a tab', async () => {
    const context = await launchProfile({ profile: { default_content_setting_values: { cookies: 2 } } })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(insurer)
    await enter(launcher(page))
    await frameOf(page).getByText('Votre navigateur bloque').waitFor()
    await clean(page, 'widget-07-blocked')
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frameOf(page).getByRole('link', { name: 'Ouvrir dans un onglet' }).press('Enter'),
    ])
    await tab.getByRole('link', { name: 'Me connecter' }).waitFor()
    await context.close()
  })
}
