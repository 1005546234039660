import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceOf } from '../../domain/access/device.ts'
import { mustUsePasskey } from '../../domain/access/passkeys.ts'

const MOZILLA = 'Mozilla/5.0'
test.each([
  ['(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows'],
  ['(Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  [
    '(Linux; Android 15; SM-S921B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  [
    '(iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    '(iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPhone',
  ],
  ['(Macintosh; Intel Mac OS X 15.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Mac'],
  ['(X11; CrOS x86_64 16000.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome', 'ChromeOS'],
])('%s is %s on %s', (agent, browser, system) => {
  expect(deviceOf(`${MOZILLA} ${agent}`)).toEqual({ browser, system })
})

test('whatever a program calls itself, only names of ours come out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (agent) => {
      const { browser, system } = deviceOf(agent)
      for (const name of [browser, system]) expect(name === null || /^[A-Za-z ]+$/.test(name)).toBe(true)
    }),
  )
})

test('a code is enough for members always, and for the others unless passkeys are required', () => {
  expect(mustUsePasskey('member', 'true')).toBe(false)
  for (const role of ['doctor', 'admin'] as const) {
    expect(mustUsePasskey(role, 'true')).toBe(true)
    expect(mustUsePasskey(role, 'false')).toBe(false)
  }
})
