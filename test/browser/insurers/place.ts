import { createServer } from 'node:http'
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, look, openPage } from '../../support/browser.ts'
import { Person } from '../../support/person.ts'
import { freePort, until } from '../../support/server.ts'
import { browser, server } from './site.ts'

let receiverPort: number
/** What a receiver of the insurer's own heard. */
const heard: string[] = []
const receiver = createServer((request, answer) => {
  heard.push(String(request.headers['webhook-id']))
  request.resume().on('end', () => answer.end('bien reçu'))
})

const clean = async (page: Page, name: string) => expect(await look(page, name), name).toEqual([])
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function signIn(page: Page): Promise<void> {
  const admin = new Person(server.url)
  const { data: demo } = await admin.get('/dev/demo')
  await page.goto(`${server.url}/integrateurs`)
  await page.getByLabel('Adresse e-mail').fill(demo.admin.email)
  await enter(button(page, 'Recevoir un code'))
  const [mail] = await until('the code', async () => {
    const mails = await admin.mails(demo.admin.email, 'code')
    return mails.length > 0 && mails
  })
  await page
    .getByLabel('Code à six chiffres')
    .first()
    .fill(mail?.code ?? '')
  await page.getByRole('heading', { name: 'Clés d’API' }).waitFor()
}

export function placeTests(): void {
  beforeAll(async () => {
    receiverPort = await freePort()
    receiver.listen(receiverPort, '127.0.0.1')
  })
  afterAll(() => {
    receiver.close()
  })

  test('an administrator makes a key, hears a test event, lists a site for the widget: all in one place, by keyboard', async () => {
    const page = await openPage(browser, 1280, 900)
    await signIn(page)

    await enter(button(page, 'Créer la clé'))
    await page.getByText('Donnez un nom à la clé.').waitFor()
    await clean(page, 'integrators-01-key-errors')
    await page.getByLabel('Nom de la clé').fill('CRM, production')
    await page.getByLabel('Gérer les webhooks').focus()
    await page.keyboard.press('Space')
    await enter(button(page, 'Créer la clé'))
    const key = (await page.locator('.once code').textContent()) ?? ''
    expect(key).toMatch(/^permanence_/)
    const program = (path: string) => fetch(server.url + path, { headers: { authorization: `Bearer ${key}` } })
    expect((await program('/api/webhooks')).status).toBe(200)
    await enter(button(page, 'Je l’ai gardé'))
    await page.reload()
    const line = page.getByRole('listitem').filter({ hasText: 'CRM, production' })
    await line.getByText('Utilisée le').waitFor()
    expect(await page.content()).not.toContain(key)
    await enter(line.getByRole('button', { name: 'Révoquer' }))
    await enter(page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }))
    await line.getByText('Révoquée').waitFor()
    expect((await program('/api/webhooks')).status).toBe(401)

    await enter(page.getByRole('link', { name: 'Webhooks' }))
    await page.getByRole('heading', { name: 'Aucune adresse de réception' }).waitFor()
    await page.getByLabel('Adresse', { exact: true }).fill('https://10.0.0.1/evenements')
    await enter(button(page, 'Ajouter'))
    await page.getByText('pas une adresse IP').waitFor()
    await page.getByLabel('Adresse', { exact: true }).fill(`http://127.0.0.1:${receiverPort}/evenements`)
    await enter(button(page, 'Ajouter'))
    await page.locator('.once code').waitFor()
    await enter(button(page, 'Je l’ai gardé'))
    await enter(button(page, 'Événement d’essai'))
    const delivery = page.locator('details.delivery').first()
    await delivery.getByText('Reçu', { exact: true }).waitFor()
    await enter(delivery.locator('summary'))
    await delivery.getByText('bien reçu').waitFor()
    await clean(page, 'integrators-04-delivered')
    await enter(delivery.getByRole('button', { name: 'Envoyer de nouveau' }))
    await until('the same event once more', async () => heard.length === 2 && heard[0] === heard[1])
    // All of it once more since an hour ago, by the choice that is offered.
    await enter(page.locator('details.replay summary'))
    await page.getByLabel('Depuis', { exact: true }).selectOption('hour')
    await enter(button(page, 'Rejouer'))
    await page.getByText('Un envoi repart.').waitFor()
    await until('the same event a third time', async () => heard.length === 3 && heard[0] === heard[2])
    // Another address and other events: the first is refused beside its field, the secret and the log stay.
    await enter(button(page, 'Modifier'))
    const changes = page.locator('form').filter({ has: button(page, 'Annuler') })
    await changes.getByLabel('Adresse', { exact: true }).fill('https://10.0.0.1/autres')
    await enter(changes.getByRole('button', { name: 'Enregistrer' }))
    await changes.getByText('pas une adresse IP').waitFor()
    await changes.getByLabel('Adresse', { exact: true }).fill(`http://127.0.0.1:${receiverPort}/autres`)
    await changes.getByLabel('Tous, y compris ceux à venir').focus()
    await page.keyboard.press('Space')
    await changes.getByLabel('consultation.overdue').focus()
    await page.keyboard.press('Space')
    await clean(page, 'integrators-09-change')
    await enter(changes.getByRole('button', { name: 'Enregistrer' }))
    await page.getByRole('heading', { name: `http://127.0.0.1:${receiverPort}/autres` }).waitFor()
    expect(await page.getByText('consultation.submitted, consultation.cancelled').count()).toBe(1)
    await delivery.getByText('Reçu', { exact: true }).waitFor()
    await enter(button(page, 'Changer le secret'))
    await enter(page.getByRole('dialog').getByRole('button', { name: 'Changer le secret' }))
    expect(await page.locator('.once code').textContent()).toMatch(/^whsec_/)
    await page.getByText('L’ancien secret signe aussi').waitFor()

    await enter(page.getByRole('link', { name: 'Passage' }))
    await page.getByRole('heading', { name: 'Aucune clé ajoutée' }).waitFor()
    await page.getByLabel('Adresse de vos clés').fill('https://169.254.169.254/jwks')
    await enter(button(page, 'Ajouter l’adresse'))
    await page.getByText('pas une adresse IP').waitFor()
    await page.getByLabel('Adresse de vos clés').fill(`http://127.0.0.1:${receiverPort}/jwks`)
    await enter(button(page, 'Ajouter l’adresse'))
    await page.getByText('EdDSA ·').waitFor()
    await enter(button(page, 'Créer un secret'))
    await page.locator('.once code').waitFor()

    await enter(page.getByRole('link', { name: 'Widget' }))
    await page.getByText('Aucun site n’est autorisé').waitFor()
    await page.getByLabel('Sites autorisés').fill('https://www.assurance.example/espace')
    await enter(button(page, 'Enregistrer'))
    await page.getByText('une origine n’a pas de chemin').waitFor()
    await page.getByLabel('Sites autorisés').fill('https://www.assurance.example\nhttps://espace.assurance.example')
    await page.getByLabel('Couleur').fill('#ffd200')
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: createCanvas(96, 32).toBuffer('image/png') }
    await page.locator('input[type=file]').setInputFiles(logo)
    await enter(button(page, 'Enregistrer'))
    await page.getByText('Enregistré.').waitFor()
    await clean(page, 'integrators-05-widget')
    const frame = await fetch(`${server.url}/widget/demo`)
    expect(frame.headers.get('content-security-policy')).toContain(
      'frame-ancestors https://www.assurance.example https://espace.assurance.example',
    )
    const { logo: address } = await (await fetch(`${server.url}/api/widgets/demo`)).json()
    expect((await fetch(server.url + address)).headers.get('content-type')).toBe('image/png')

    // On a phone, in English and in the dark.
    await enter(button(page, 'English'))
    await page.getByRole('heading', { name: 'Integrators’ place', exact: true }).waitFor()
    // The page speaks English at once; the account once it is told.
    await expect
      .poll(async () => (await (await page.request.get(`${server.url}/api/me`)).json()).account.locale)
      .toBe('en')
    const phone = await openPage(browser, 390, 844, { colorScheme: 'dark' })
    const cookies = await page.context().cookies()
    // Another device: it knows the language by the account alone.
    await phone.context().addCookies(cookies.filter(({ name }) => name !== 'lang'))
    for (const [path, title] of [
      ['', 'API keys'],
      ['/webhooks', 'Webhooks'],
      ['/passage', 'Hand-over of members'],
      ['/widget', 'Widget'],
    ] as const) {
      await phone.goto(`${server.url}/integrateurs${path}`)
      await phone.getByRole('heading', { name: title, exact: true }).waitFor()
      await phone.getByRole('button').last().waitFor()
      await clean(phone, `integrators-06-phone-${title}`)
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
    }
    await phone.context().close()
    await enter(button(page, 'Français'))
    await page.getByRole('heading', { name: 'Espace intégrateurs', exact: true }).waitFor()

    // Last, since it ends the administrator's own session in this browser.
    await page.goto(`${server.url}/integrateurs/passage`)
    const token = page.getByLabel('Jeton', { exact: true })
    const make = async (kind: string) => {
      await token.fill('')
      await page.getByLabel('Jeton d’essai').selectOption(kind)
      await enter(button(page, 'Faire ce jeton'))
      await expect.poll(() => token.inputValue()).not.toBe('')
      await enter(button(page, 'Vérifier'))
    }
    await make('audience')
    await page.getByText('aud vaut "https://autre.example".').waitFor()
    await page.getByText('aud est l’origine de ce site, seule et sans chemin.').waitFor()
    await clean(page, 'integrators-10-refused')
    const [told] = await Promise.all([
      page.waitForEvent('popup'),
      enter(page.getByRole('button', { name: /Voir la page/ })),
    ])
    await told.getByText('Ce passage est destiné à un autre site.').waitFor()
    await told.close()
    await make('good')
    await page.getByText('L’adhérent est inconnu').waitFor()
    await page.getByText('"family_name": "Essai"').waitFor()
    await clean(page, 'integrators-11-accepted')
    await enter(button(page, 'Entrer comme cet adhérent'))
    await enter(page.getByRole('dialog').getByRole('button', { name: 'Entrer comme cet adhérent' }))
    await page.getByRole('heading', { name: 'Bonjour Camille' }).waitFor()
    await page.context().close()
  })
}
