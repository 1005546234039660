import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { look, openPage } from '../../support/browser.ts'
import { browser, server } from './site.ts'

export function documentationTests(): void {
  test('/docs is read and tried in both languages, from this host alone and within the policy', async () => {
    for (const [locale, width, height, colorScheme, send] of [
      ['fr-FR', 390, 844, 'light', 'Envoyer'],
      ['en-GB', 1280, 900, 'dark', 'Send'],
    ] as const) {
      const page = await openPage(browser, width, height, { locale, colorScheme })
      const outside: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) outside.push(request.url())
      })
      page.on('console', (message) => {
        if (/policy/i.test(message.text())) outside.push(message.text())
      })
      await page.goto(`${server.url}/docs`)
      await page.locator('.operation').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.getByRole('button', { name: /clé de démonstration|demonstration’s key/ }).press('Enter')
      const card = page.locator('#get_api_webhooks_id_deliveries')
      await card.locator('summary').press('Enter')
      await card.getByRole('textbox', { name: 'id' }).fill('none')
      await card.getByRole('button', { name: send }).press('Enter')
      await card.getByText('"status": 404').waitFor()
      // A long page: axe reads it once, in the scheme where contrast is harder.
      if (colorScheme === 'dark') expect(await look(page, 'docs')).toEqual([])
      expect(outside).toEqual([])
      await page.context().close()
    }
  })

  test('every file that the guide names is there, whole', async () => {
    const page = await openPage(browser, 390, 844)
    await page.goto(`${server.url}/docs`)
    const names = await page
      .locator('.prose a[href^="/docs/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(names.length).toBeGreaterThanOrEqual(5)
    for (const name of names) {
      const answer = await fetch(server.url + name)
      expect([answer.status, await answer.text()], name ?? '').toEqual([200, readFileSync(`.${name}`, 'utf8')])
    }
    expect((await fetch(`${server.url}/docs/threat-model.md`)).status).toBe(404)
    await page.context().close()
  })
}
