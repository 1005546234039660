import { randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { launchShell, look, openPage, signedInAs } from '../support/browser.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'

const HEIC = readFileSync(new URL('../support/files/tiny.heic', import.meta.url))
/** Something to see: stripes that tell up from down and near from far. */
function aPhoto(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#e8b9a0'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#8a3b2e'
  for (let spot = 0; spot < 40; spot++)
    context.fillRect(((spot * 37) % 64) * (width / 64), (spot / 40) * height, 4 + spot, 6)
  return canvas.toBuffer('image/jpeg')
}
const PICTURE = aPhoto(640, 480)
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

/** More than 10 MB of detail. */
const LARGE = (() => {
  const canvas = createCanvas(3800, 2850)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(3800, 2850)
  randomFillSync(pixels.data)
  context.putImageData(pixels, 0, 0)
  context.globalCompositeOperation = 'destination-over'
  context.fillRect(0, 0, 3800, 2850)
  return canvas.toBuffer('image/jpeg', 97)
})()

/** Two pages, as a laboratory sends them. */
const REPORT = await new Promise<Buffer>((resolve) => {
  const document = new PDFDocument({ size: 'A4' })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  document.on('end', () => resolve(Buffer.concat(parts)))
  document.fontSize(28).text('Résultats du laboratoire')
  document.addPage().fontSize(28).text('Ferritine 12 µg/l')
  document.end()
})

let server: Server
/** Two people, two browsers. */
let hers: Browser
let his: Browser
let marie: Person
let hélène: Person
let phone: Page
let desk: Page
let id = ''

async function pageOf(
  browser: Browser,
  person: Person,
  path: string,
  width: number,
  look?: Parameters<typeof openPage>[3],
): Promise<Page> {
  const page = await openPage(browser, width, 844, look)
  await signedInAs(page, person)
  await page.goto(server.url + path)
  return page
}
const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const log = (page: Page) => page.getByRole('log')
const tray = (page: Page) => page.getByRole('list', { name: 'Fichiers à envoyer' })
const lineOf = (page: Page, name: string) => tray(page).getByRole('listitem').filter({ hasText: name })
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer', exact: true }).click()
const pick = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('Joindre une photo ou un document').and(page.locator('input')).setInputFiles(files)

beforeAll(async () => {
  server = await startServer()
  hers = await launchShell()
  his = await launchShell()
  marie = new Person(server.url)
  const { patientId } = await marie.signUp('Marie')
  hélène = new Person(server.url)
  await hélène.signIn('helene.moreau@example.org')
  id = await marie.ask(patientId, ANSWERS)
  await until('the take', async () => (await hélène.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  phone = await pageOf(hers, marie, `/questions/${id}`, 390)
  desk = await pageOf(his, hélène, `/medecin/consultations/${id}`, 1280)
  await phone.getByLabel('Votre message').waitFor()
  await desk.getByLabel('Votre message').waitFor()
})
afterAll(async () => {
  await hers?.close()
  await his?.close()
  await server?.stop()
})

test('a photo and an iPhone’s HEIC are seen before they go, and by the other side once they went', async () => {
  await pick(phone, file('peau.jpg', 'image/jpeg', PICTURE), file('IMG_0042.HEIC', '', HEIC))
  await lineOf(phone, 'peau.jpg').getByText('Prêt à envoyer').waitFor()
  await lineOf(phone, 'IMG_0042.jpg').getByText('Prêt à envoyer').waitFor()
  await clean(phone, '60-tray')
  expect(await log(desk).getByText('peau.jpg').count()).toBe(0)
  await phone.getByLabel('Votre message').fill('Voici les photos')
  await send(phone)
  await log(desk).getByText('peau.jpg').waitFor()
  await log(desk).getByText('IMG_0042.jpg').waitFor()
  await expect.poll(() => tray(phone).count()).toBe(0)
  await clean(desk, '61-desk-photos')
})

test('a photo over 10 MB arrives smaller, with the detail that a doctor needs, whole and without its notes', async () => {
  expect(LARGE.length).toBeGreaterThan(10 * 1024 * 1024)
  await pick(desk, file('grande.jpg', 'image/jpeg', LARGE))
  await lineOf(desk, 'grande.jpg').getByText('Prêt à envoyer').waitFor()
  await send(desk)
  await log(phone).getByText('grande.jpg').waitFor()
  const { entries } = (await marie.get(`/api/consultations/${id}`)).data
  const { attachment } = entries.at(-1)
  expect(attachment.size).toBeLessThanOrEqual(10 * 1024 * 1024)
  const answer = await fetch(`${server.url}/api/consultations/${id}/attachments/${attachment.id}`, {
    headers: { cookie: marie.cookie },
  })
  const { width, height } = await loadImage(Buffer.from(await answer.arrayBuffer()))
  expect(width).toBeGreaterThanOrEqual(2560)
  expect(width / height).toBeCloseTo(4 / 3)
})

test('what is refused says why beside its name, and leaves the others alone', async () => {
  await pick(
    phone,
    file('notes.jpg', 'image/jpeg', Buffer.from('bonjour')),
    file('coupee.jpg', 'image/jpeg', PICTURE.subarray(0, PICTURE.length / 2)),
    file('double.jpg', 'image/jpeg', Buffer.concat([PICTURE, Buffer.from('PK\x03\x04')])),
    file('long.pdf', 'application/pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n')),
    file('bonne.jpg', 'image/jpeg', PICTURE),
  )
  await lineOf(phone, 'notes.jpg').getByText('ni une image').waitFor()
  await lineOf(phone, 'coupee.jpg').getByText('incomplet').waitFor()
  await lineOf(phone, 'double.jpg').getByText('autre chose').waitFor()
  await lineOf(phone, 'long.pdf').getByText('dépasse').waitFor()
  await lineOf(phone, 'bonne.jpg').getByText('Prêt à envoyer').waitFor()
  await clean(phone, '63-refused')
  for (const name of ['notes.jpg', 'coupee.jpg', 'double.jpg', 'long.pdf', 'bonne.jpg'])
    await phone.getByRole('button', { name: `Retirer ${name}` }).click()
  await expect.poll(() => tray(phone).count()).toBe(0)
})

test('a document shows its first page in the bubble; the viewer turns its pages, comes nearer, rotates and gives the focus back', async () => {
  await desk.locator('form.composer').evaluate(
    (form, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'labo.pdf', { type: 'application/pdf' }))
      for (const name of ['dragover', 'drop'])
        form.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [...REPORT],
  )
  // And a picture from the clipboard, as a screenshot is; words beside it would be meant instead.
  await desk.locator('form.composer').evaluate(
    (form, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'capture.jpg', { type: 'image/jpeg' }))
      form.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [...PICTURE],
  )
  await lineOf(desk, 'capture.jpg').getByText('Prêt à envoyer').waitFor()
  await desk.getByRole('button', { name: 'Retirer capture.jpg' }).click()
  await lineOf(desk, 'labo.pdf').getByText('Prêt à envoyer').waitFor()
  await tray(desk).locator('canvas').waitFor()
  await send(desk)
  for (const page of [phone, desk]) await log(page).locator('canvas').waitFor()
  await clean(phone, '65-phone-first-page')

  const opener = log(desk).getByRole('button', { name: 'Ouvrir labo.pdf' })
  await opener.focus()
  await desk.keyboard.press('Enter')
  const viewer = desk.getByRole('dialog')
  await viewer.getByText('page 1 sur 2').waitFor()
  await viewer.getByText('Résultats du laboratoire').waitFor({ state: 'attached' })
  await clean(desk, '66-viewer-page')
  await desk.keyboard.press('ArrowRight')
  await viewer.getByText('Ferritine').waitFor({ state: 'attached' })
  await desk.keyboard.press('+')
  await desk.keyboard.press('+')
  await viewer.getByText('200\u202f%').waitFor()
  await desk.keyboard.press('r')
  await desk.keyboard.press('-')
  await desk.keyboard.press('0')
  await viewer.getByText('100\u202f%').waitFor()
  // Back through the document, then to the picture before it.
  await desk.keyboard.press('ArrowLeft')
  await desk.keyboard.press('ArrowLeft')
  await viewer.getByText('fichier 3 sur 4').waitFor()
  await viewer.getByRole('img', { name: 'Image grande.jpg' }).waitFor()
  // Leafing back from its second page, a document is left while its first is drawn, sooner or later in it: what then
  // fails is not the next file's failure. Presses from within the page, since only frames hit the moment.
  for (let frames = 0; frames < 8; frames++) {
    await desk.keyboard.press('ArrowRight')
    await viewer.getByText('page 1 sur 2').waitFor()
    await viewer.locator('section').evaluate(async (stage, frames) => {
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
        stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame)
      }
    }, frames)
    await viewer.getByRole('img', { name: 'Image grande.jpg' }).waitFor()
  }
  await desk.keyboard.press('Escape')
  await expect.poll(() => viewer.count()).toBe(0)
  expect(await opener.evaluate((button) => document.activeElement === button)).toBe(true)

  await log(phone).getByRole('button', { name: 'Ouvrir peau.jpg' }).click()
  await phone.getByRole('dialog').getByRole('img', { name: 'Image peau.jpg' }).waitFor()
  await phone.getByRole('button', { name: 'Agrandir' }).click()
  await clean(phone, '68-phone-viewer')
  await phone.getByRole('button', { name: 'Fermer' }).click()
})

test('without a network a file waits, over a reload too, and goes by itself when the network is back', async () => {
  await phone.context().setOffline(true)
  await pick(phone, file('plus-tard.jpg', 'image/jpeg', PICTURE))
  await lineOf(phone, 'plus-tard.jpg').getByText('reprendra tout seul').waitFor()
  await send(phone)
  await clean(phone, '64-offline')
  await phone.context().setOffline(false)
  await phone.reload()
  await log(desk).getByText('plus-tard.jpg').waitFor()
  await expect.poll(() => log(phone).getByText('plus-tard.jpg').count()).toBe(1)
})

test('in English and in the dark the tray, a refusal and the viewer say nothing in French', async () => {
  await marie.call('PATCH', '/api/me', { locale: 'en' })
  const page = await pageOf(hers, marie, `/questions/${id}`, 390, { locale: 'en-US', colorScheme: 'dark' })
  await page
    .getByLabel('Attach a photo or a document')
    .and(page.locator('input'))
    .setInputFiles([
      file('cut.jpg', 'image/jpeg', PICTURE.subarray(0, PICTURE.length / 2)),
      file('skin.jpg', 'image/jpeg', PICTURE),
    ])
  await page.getByText('This file is incomplete').waitFor()
  await page.getByText('Ready to send ·').waitFor()
  await clean(page, '69-english-tray')
  await page.getByRole('button', { name: 'Look at skin.jpg' }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'Picture skin.jpg' }).waitFor()
  const words = await page.getByRole('dialog').evaluate((dialog) => dialog.outerHTML)
  expect(words).not.toMatch(/Agrandir|Réduire|Tourner|Fermer|Télécharger/)
  await page.keyboard.press('Escape')

  // What was not sent is nobody's business once somebody signed out.
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(await kept()).toEqual(['permanence-files'])
  await page.goto(`${server.url}/espace`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(kept).toEqual([])
  await page.context().close()
})
