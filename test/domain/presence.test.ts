import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrive,
  closePage,
  leavesAt,
  NEVER_HERE,
  PRESENCE_GRACE_SECONDS,
  settle,
} from '../../domain/consultation/presence.ts'
import { isPushEndpoint } from '../../domain/push/endpoint.ts'

const GRACE = PRESENCE_GRACE_SECONDS * 1000

test('a reload within the grace is no leaving, and « here since » stays', () => {
  const reloaded = arrive(closePage(arrive(NEVER_HERE, 1000), 2000), 2000 + GRACE - 1)
  expect(settle(reloaded, 1_000_000)).toEqual({ here: true, since: 1000, closedAt: null })
})

test('who stays away has left since the page closed, and is here anew when back', () => {
  const gone = settle(closePage(arrive(NEVER_HERE, 1000), 2000), 2000 + GRACE)
  expect(gone).toEqual({ here: false, since: 2000, closedAt: null })
  expect(arrive(gone, 50_000)).toEqual({ here: true, since: 50_000, closedAt: null })
})

test('whatever opens and closes, nobody leaves while a page is open, and a leaving always has its moment', () => {
  const step = fc.tuple(fc.constantFrom('arrive', 'close', 'settle'), fc.integer({ min: 0, max: 20_000 }))
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let presence = NEVER_HERE
      let now = 0
      let open = false
      for (const [what, pause] of steps) {
        now += pause
        if (what === 'arrive') {
          presence = arrive(presence, now)
          open = true
        } else if (what === 'close') {
          presence = closePage(presence, now)
          open = false
        } else presence = settle(presence, now)
        if (open) expect(presence.here).toBe(true)
        if (!open && presence.here) expect(leavesAt(presence)).not.toBeNull()
      }
    }),
  )
})

test('an alert is sent to the push services of browsers alone, and to loopback only while local', () => {
  expect(isPushEndpoint('https://fcm.googleapis.com/fcm/send/x', false)).toBe(true)
  expect(isPushEndpoint('https://updates.push.services.mozilla.com/wpush/v2/x', false)).toBe(true)
  expect(isPushEndpoint('http://127.0.0.1:4000/push', true)).toBe(true)
  for (const hostile of [
    'http://127.0.0.1:4000/push',
    'https://fcm.googleapis.com.evil.example/',
    'https://evil.example/fcm.googleapis.com',
    'https://fcm.googleapis.com@evil.example/',
    'https://fcm.googleapis.com:8443/',
    'https://169.254.169.254/',
    'http://fcm.googleapis.com/',
    'nonsense',
  ])
    expect(isPushEndpoint(hostile, false), hostile).toBe(false)
})
