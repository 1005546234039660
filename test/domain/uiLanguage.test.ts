import { signal } from '@preact/signals'
import { afterEach, expect, test, vi } from 'vitest'
import type { Locale } from '../../domain/language/phrase.ts'

/** The modules of the page, fresh, in a browser that prefers a language; what it asks of the service is kept. */
async function aPage({ prefers, cookie = '', online = true }: { prefers: Locale; cookie?: string; online?: boolean }) {
  vi.resetModules()
  const asked: string[] = []
  const jar = new Map(
    cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  )
  vi.stubGlobal('navigator', { languages: [prefers] })
  vi.stubGlobal('location', { protocol: 'https:' })
  vi.stubGlobal('document', {
    documentElement: {},
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(line: string) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    },
  })
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    if (!online) throw new Error('no network')
    asked.push(JSON.parse(body).locale)
    return new Response('', { status: 200 })
  })
  const { locale, pressLanguage } = await import('../../ui/i18n/locale.ts')
  const { keepLanguageWith } = await import('../../ui/lib/accountLanguage.ts')
  const account = signal<{ locale: Locale } | undefined>(undefined)
  keepLanguageWith({
    account,
    onKept(next) {
      account.value = { locale: next }
    },
    follows: () => true,
  })
  return { locale, pressLanguage, account, asked, jar }
}

afterEach(() => vi.unstubAllGlobals())

test('where nothing was pressed, the pages turn to the account’s language', async () => {
  const page = await aPage({ prefers: 'en' })
  expect(page.locale.value).toBe('en')
  page.account.value = { locale: 'fr' }
  expect(page.locale.value).toBe('fr')
  expect(page.asked).toEqual([])
})

test('a press goes to the account, once, and stays', async () => {
  const page = await aPage({ prefers: 'fr' })
  page.account.value = { locale: 'fr' }
  page.pressLanguage('en')
  await vi.waitFor(() => expect(page.account.value).toEqual({ locale: 'en' }))
  expect([page.locale.value, page.asked, page.jar.get('lang')]).toEqual(['en', ['en'], 'en'])
  expect(page.jar.has('lang-pressed')).toBe(false)
})

test('what was pressed before the sign-in, or without network, goes to the account later', async () => {
  const offline = await aPage({ prefers: 'fr', online: false })
  offline.account.value = { locale: 'fr' }
  offline.pressLanguage('en')
  await vi.waitFor(() => expect(offline.jar.get('lang-pressed')).toBe('1'))
  expect(offline.locale.value).toBe('en')
  const later = await aPage({ prefers: 'fr', cookie: 'lang=en; lang-pressed=1' })
  expect(later.locale.value).toBe('en')
  later.account.value = { locale: 'fr' }
  await vi.waitFor(() => expect(later.asked).toEqual(['en']))
  expect(later.locale.value).toBe('en')
})

test('of two presses in a row the last one is kept', async () => {
  const page = await aPage({ prefers: 'fr' })
  page.account.value = { locale: 'fr' }
  page.pressLanguage('en')
  page.pressLanguage('fr')
  await vi.waitFor(() => expect(page.asked).toEqual(['en', 'fr']))
  await vi.waitFor(() => expect(page.jar.has('lang-pressed')).toBe(false))
  expect([page.account.value, page.locale.value]).toEqual([{ locale: 'fr' }, 'fr'])
})
