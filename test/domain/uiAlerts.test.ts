import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCALES } from '../../domain/language/phrase.ts'
import { ALERT_TOPICS } from '../../domain/push/topics.ts'
import { ALERT_WORDS } from '../../domain/push/words.ts'
import { type Device, obstacleTo } from '../../ui/alerts/device.ts'
import { alertsBetween, type Glimpse } from '../../ui/alerts/glimpse.ts'
import { newcomers } from '../../ui/doctor/queue/deriveQueue.ts'

const WAITING: Glimpse = { state: 'waiting', heard: 0, documents: 0, otherHere: false, called: false, awaited: false }
const ACTIVE: Glimpse = { ...WAITING, state: 'active', otherHere: true }
const DEVICE: Device = { notifications: 'default', push: true, apple: false, installed: false, framed: false }

const glimpse = fc.record({
  state: fc.constantFrom('intake', 'waiting', 'overdue', 'taken', 'active', 'ended', 'cancelled', 'missed'),
  heard: fc.nat(20),
  documents: fc.nat(3),
  otherHere: fc.boolean(),
  called: fc.boolean(),
  awaited: fc.boolean(),
} as const)

test('a patient is alerted to a doctor who takes the question, hands it back, closes it, or writes', () => {
  const to = (before: Glimpse, change: Partial<Glimpse>) => alertsBetween(before, { ...before, ...change }, 'patient')
  expect(to(WAITING, { state: 'active' })).toEqual(['doctor-ready'])
  expect(to(WAITING, { state: 'taken', awaited: true })).toEqual(['return-window'])
  expect(to(WAITING, { state: 'active', heard: 3 })).toEqual(['doctor-ready', 'message'])
  expect(to(WAITING, { state: 'overdue' })).toEqual(['wait-overdue'])
  expect(to(ACTIVE, { state: 'waiting' })).toEqual(['released'])
  expect(to({ ...WAITING, state: 'taken' }, { state: 'missed' })).toEqual(['missed'])
  expect(to(ACTIVE, { called: true })).toEqual(['called'])
  expect(to(ACTIVE, { documents: 1 })).toEqual(['document'])
  expect(to(ACTIVE, { otherHere: false })).toEqual([])
})

test('a doctor is alerted to a patient who comes or comes back, and to their messages', () => {
  const to = (before: Glimpse, change: Partial<Glimpse>) => alertsBetween(before, { ...before, ...change }, 'doctor')
  expect(to({ ...WAITING, state: 'taken' }, { state: 'active', otherHere: true })).toEqual(['patient-back'])
  expect(to({ ...ACTIVE, otherHere: false }, { otherHere: true })).toEqual(['patient-back'])
  expect(to(ACTIVE, { otherHere: false })).toEqual([])
  expect(to(ACTIVE, { heard: 9 })).toEqual(['message'])
})

test('nothing that stays the same alerts anyone, on either side', () => {
  fc.assert(
    fc.property(glimpse, fc.constantFrom('patient', 'doctor'), (same, side) => {
      expect(alertsBetween(same, { ...same }, side)).toEqual([])
    }),
  )
})

test('a question that was in the queue before is no news', () => {
  expect(newcomers(['a', 'b', 'c'], new Set(['b']))).toEqual(['a', 'c'])
})

test('what stands in the way of a notification is told apart, so that each has its own way out', () => {
  expect(obstacleTo('push', DEVICE)).toBeUndefined()
  expect(obstacleTo('desktop', { ...DEVICE, notifications: 'denied' })).toBe('refused')
  expect(obstacleTo('push', { ...DEVICE, push: false })).toBe('missing')
  expect(obstacleTo('desktop', { ...DEVICE, push: false })).toBeUndefined()
  const iPhone: Device = { ...DEVICE, notifications: 'missing', push: false, apple: true }
  expect(obstacleTo('push', iPhone)).toBe('install-first')
  expect(obstacleTo('push', { ...iPhone, notifications: 'default', push: true, installed: true })).toBeUndefined()
  expect(obstacleTo('desktop', { ...DEVICE, framed: true })).toBe('framed')
})

test('what a locked screen shows has words in both languages for both sides, and names nothing of health', () => {
  const telling = /m[ée]decin|doctor|sympt|patient|ordonnance|prescription|maladie|sant[ée]|health|consult/i
  for (const topic of ALERT_TOPICS)
    for (const side of ['patient', 'doctor'] as const)
      for (const locale of LOCALES) {
        const words = ALERT_WORDS[topic][side][locale]
        expect(words.length, topic).toBeGreaterThan(10)
        expect(words, topic).not.toMatch(telling)
      }
})
