import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchShell, openPage } from '../support/browser.ts'
import { CALL_FLAGS } from '../support/callPages.ts'
import type { TransportsPage } from '../support/transportsPage.ts'

let browser: Browser
let page: Page

declare global {
  interface Window {
    transports: TransportsPage
    pair: ReturnType<TransportsPage['embeddedPair']> & Partial<ReturnType<TransportsPage['realtimeKitPair']>>
    tracks: MediaStreamTrack[]
  }
}

/** Both transports of the house with what a test asks of them, as one script for a page without a server. */
async function script(): Promise<string> {
  const entry = new URL('../support/transportsPage.ts', import.meta.url).pathname
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'transports' },
      rolldownOptions: { external: ['@cloudflare/realtimekit'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find((each) => each.type === 'chunk') : undefined
  if (!chunk || !('code' in chunk)) throw new Error('nothing was built')
  return chunk.code
}

beforeAll(async () => {
  browser = await launchShell([...CALL_FLAGS, '--autoplay-policy=no-user-gesture-required'])
  page = await openPage(browser, 1280, 800)
  await page.addScriptTag({ content: await script(), type: 'module' })
  await page.waitForFunction(() => 'transports' in window)
})
afterAll(() => browser?.close())

const begin = (kind: 'embeddedPair' | 'realtimeKitPair') =>
  page.evaluate((name) => {
    window.pair = window.transports[name]()
  }, kind)
const links = (link: string) =>
  page.waitForFunction(
    (wanted) => [window.pair.one, window.pair.other].every(({ transport }) => transport.link.value === wanted),
    link,
  )
const shows = (colour: string) =>
  page.waitForFunction((wanted) => window.transports.shown(window.pair.other) === wanted, colour, { polling: 100 })

test.each(['embeddedPair', 'realtimeKitPair'] as const)(
  '%s: what one sends the other sees; it is exchanged, muted and taken back without beginning anew; closed, it is silent',
  async (kind) => {
    await begin(kind)
    // Before it stands, as a call begins: what is sent waits for it.
    await page.evaluate(() => {
      const { picture, sound } = window.transports
      window.tracks = [picture('#f00'), picture('#0f0'), sound()]
      window.pair.one.transport.send('video', window.tracks[0] ?? null)
      window.pair.one.transport.send('audio', window.tracks[2] ?? null)
    })
    await links('connected')
    await shows('r')
    await page.waitForFunction(() => window.pair.other.transport.remote.getAudioTracks().length === 1)
    await page.evaluate(() => window.pair.one.transport.send('video', window.tracks[1] ?? null))
    await shows('g')
    // A mute travels with the track, and comes back.
    await page.evaluate(async () => {
      for (const enabled of [false, true]) {
        for (const track of window.tracks) track.enabled = enabled
        await window.pair.one.transport.send('audio', window.tracks[2] ?? null)
      }
    })
    await page.evaluate(() => window.pair.one.transport.send('video', null))
    await page.evaluate(() => window.pair.one.transport.send('video', window.tracks[0] ?? null))
    await shows('r')
    // What the person sees of themselves is theirs: no transport stops it.
    await page.evaluate(() => {
      window.pair.one.transport.close()
      window.pair.other.transport.close()
    })
    expect(await page.evaluate(() => window.tracks.map(({ readyState }) => readyState))).toEqual([
      'live',
      'live',
      'live',
    ])
    expect(
      await page.evaluate(() => [window.pair.one.stuck, window.pair.one.down, window.pair.one.incidents.length]),
    ).toEqual([0, 0, 0])
  },
)

test('a hang-up that the room cannot be told of reaches the other page by the way of the media', async () => {
  await begin('embeddedPair')
  await links('connected')
  // The channel opens with the connection, a moment after it: until then it is said again.
  await page.waitForFunction(() => {
    if (window.pair.other.goodbyes === 0) window.pair.one.transport.close(true)
    return window.pair.other.goodbyes > 0
  })
})

test('RealtimeKit: a cut is told with its length, nothing is taken or traced unasked, and a kick goes on from page to page', async () => {
  await begin('realtimeKitPair')
  await links('connected')
  await page.evaluate(() => window.pair.cut())
  await page.waitForFunction(() => window.pair.one.transport.link.value === 'reconnecting')
  await page.evaluate(() => window.pair.mend())
  await links('connected')
  const told = await page.evaluate(() => window.pair.one.incidents)
  expect(told).toEqual([{ incident: 'lost' }, { incident: 'restored', seconds: expect.any(Number) }])
  expect(await page.evaluate(() => window.pair.trace)).toEqual([])
  // Of the three in the meeting, only the other page is heard.
  expect(await page.evaluate(() => window.pair.one.transport.remote.getTracks().length)).toBe(0)
  await page.evaluate(() => window.pair.kickOne?.())
  expect(await page.evaluate(() => [window.pair.one.down, window.pair.one.stuck])).toEqual([1, 0])
  await page.waitForFunction(() => window.pair.other.transport.link.value === 'reconnecting')
})
