import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { preparedShell } from '../../scripts/shell.ts'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
const SHOTS = 'dist/shots'
/** Only what never comes is given up: how long it takes to come is the machine's affair, and no test's. */
const PATIENCE_MS = 60_000

/** Chromium as named by CHROMIUM_PATH, or none where it is not set. */
function namedPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist: correct it, or unset it.`)
  return named || undefined
}

const HOW_TO_GET_IT = 'Install one (`apt-get install chromium`), or name one that is there in CHROMIUM_PATH.'

/** Chromium as named, else the system's; else the shell, in which the tests of what it cannot do will fail. */
async function chromiumPath(): Promise<string> {
  const path = namedPath() ?? SYSTEM.find((path) => existsSync(path))
  if (path) return path
  console.warn(`No Chromium: notifications, calls and installing need a whole one. ${HOW_TO_GET_IT}`)
  return preparedShell()
}

async function launch(path: string, flags: readonly string[]): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: path, args: [...FLAGS, ...flags] })
  } catch (cause) {
    throw new Error(`${path} does not start. ${HOW_TO_GET_IT}`, { cause })
  }
}

/** The whole browser, as people have it: with notifications, devices, settings and frames of other processes. */
export const launchBrowser = async (flags: readonly string[] = []): Promise<Browser> =>
  launch(await chromiumPath(), flags)

/** For pages that need no more than pages: the headless shell, or the whole browser where the shell does not start. */
export async function launchShell(flags: readonly string[] = []): Promise<Browser> {
  const path = namedPath() ?? (await preparedShell())
  try {
    return await launch(path, flags)
  } catch {
    return launchBrowser(flags)
  }
}

/** For both: a film (.y4m) that every camera shows, and that may be written once the browser runs. */
export const showingFilm = (film: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** A browser with a profile of its own, whose settings are these from its first start. */
export async function launchProfile(preferences: object): Promise<BrowserContext> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-profile-'))
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await chromiumPath(),
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
  })
  return patient(context)
}

/** Whatever is waited for in its pages has the same time to come. */
export function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** A page of a person of their own: own cookies, own window size, in French and in the light unless said otherwise. */
export async function openPage(
  browser: Browser,
  width: number,
  height: number,
  look: { locale?: string; colorScheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...look,
  })
  patient(context)
  return context.newPage()
}

/** Gives a page the cookies of somebody who signed in already. */
export async function signedInAs(page: Page, { base, cookie }: { base: string; cookie: string }): Promise<Page> {
  await page.context().addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: base.replace('http:', 'https:') }
    }),
  )
  return page
}

/**
 * axe on what a page shows now. Only what it holds against the page is gathered, no style sheet is fetched anew for a
 * rule that is not asked for, and a page without frames is judged in one go: axe's own way over frames and a blank page,
 * with every node that passed, takes thrice as long.
 */
async function axe(page: Page) {
  const alone = page.frames().length === 1
  const there = alone && (await page.evaluate(() => 'axe' in window))
  return new AxeBuilder(there ? { page, axeSource: '0' } : { page })
    .options({ runOnly: STANDARDS, resultTypes: ['violations'], preload: { assets: ['media'] } })
    .setLegacyMode(alone)
    .analyze()
}

/** Keeps a picture of a step in dist/shots/ and answers what axe finds against it, in words. */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`) })
  const { violations } = await axe(page)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** As a hand on the keyboard does: to the control, then Enter; a button that says it is at work is waited for. */
export async function enter(control: Locator): Promise<void> {
  await control.and(control.page().locator(':not([aria-disabled="true"])')).press('Enter')
}

/** To the control, then the letters one after the other. */
export const type = (control: Locator, text: string): Promise<void> => control.pressSequentially(text)
