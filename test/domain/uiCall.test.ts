import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCALES } from '../../domain/language/phrase.ts'
import { deniedHelp } from '../../ui/call/callWords.ts'
import { heldPeak, loudness } from '../../ui/call/deriveLevel.ts'
import { qualityBetween } from '../../ui/call/deriveQuality.ts'
import { BROWSERS, browserOf, refusalOf, refusedDevices } from '../../ui/call/deriveRefusal.ts'

const OPEN = { offersDevices: true, allowedByPolicy: true }

test('each refusal of a browser is told apart: denied, no device, in use, an insecure page, a policy', () => {
  expect(refusalOf('NotAllowedError', OPEN)).toBe('denied')
  expect(refusalOf('NotFoundError', OPEN)).toBe('no-device')
  expect(refusalOf('NotReadableError', OPEN)).toBe('in-use')
  expect(refusalOf('AbortError', OPEN)).toBe('in-use')
  expect(refusalOf('SecurityError', { ...OPEN, offersDevices: false })).toBe('insecure')
  expect(refusalOf('NotAllowedError', { ...OPEN, allowedByPolicy: false })).toBe('blocked')
})

test('an insecure page is explained once, and what else is refused device by device', () => {
  expect(refusedDevices({ microphone: 'insecure', camera: 'insecure' })).toEqual(['microphone'])
  expect(refusedDevices({ microphone: 'denied', camera: 'no-device' })).toEqual(['microphone', 'camera'])
  expect(refusedDevices({ camera: 'in-use' })).toEqual(['camera'])
})

test('the way to mend a refusal is told for the browser at hand', () => {
  const agents = {
    ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/130.0 Mobile/15E148 Safari/604.1',
    safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    firefox: 'Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0',
    android: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36',
    chromium: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36',
  }
  for (const browser of BROWSERS) {
    expect(browserOf(agents[browser])).toBe(browser)
    for (const locale of LOCALES) expect(deniedHelp[browser][locale].length).toBeGreaterThan(30)
  }
})

test('silence is 0, full scale is 1, and louder is never less', () => {
  expect(loudness(new Float32Array(64))).toBe(0)
  expect(loudness(new Float32Array(64).fill(1))).toBe(1)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (volume) => {
      const at = (each: number) => loudness(new Float32Array(64).fill(each))
      expect(at(volume * 2)).toBeGreaterThanOrEqual(at(volume))
    }),
  )
})

test('a peak is held, then sinks, and never stands below what is heard now', () => {
  const loud = heldPeak({ peak: 0, at: 0 }, 0.9, 0)
  expect(heldPeak(loud, 0.1, 1_000).peak).toBe(0.9)
  expect(heldPeak(loud, 0.1, 2_500).peak).toBeLessThan(0.9)
  const steps = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1_000)))
  fc.assert(
    fc.property(steps, (heard) => {
      let held = { peak: 0, at: 0 }
      let now = 0
      for (const [level, passes] of heard) {
        now += passes
        held = heldPeak(held, level, now)
        expect(held.peak).toBeGreaterThanOrEqual(level)
        expect(held.peak).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('the quality is good, fair or poor by what was lost and how long the way is; nothing received is poor', () => {
  const before = { received: 100, lost: 0, roundTripMs: 20 }
  const now = (received: number, lost: number, roundTripMs = 40) =>
    qualityBetween(before, { received, lost, roundTripMs })
  expect([now(300, 0), now(300, 10), now(300, 60)]).toEqual(['good', 'fair', 'poor'])
  expect([now(300, 0, 400), now(300, 0, 900), now(100, 0)]).toEqual(['fair', 'poor', 'poor'])
})
