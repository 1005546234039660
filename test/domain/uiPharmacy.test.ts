import { describe, expect, test } from 'vitest'
import { happeningsOf, stageOf } from '../../ui/dispensing/deriveProgress.ts'
import { fieldErrors, readProblem } from '../../ui/lib/failure.ts'
import { afterDispensing } from '../../ui/pharmacy/afterDispensing.ts'
import type { CheckedPrescription } from '../../ui/pharmacy/answer.ts'
import {
  identityErrors,
  identityOf,
  isSettled,
  stateOfAttempt,
  tokenOfPath,
  UNDO_WINDOW_MS,
  verdictOf,
  verdictOfFailure,
} from '../../ui/pharmacy/derivePharmacy.ts'
import { createLines } from '../../ui/pharmacy/linesModel.ts'

const problem = (name: string, status: number) =>
  ({ kind: 'problem', problem: readProblem(status, { type: `https://permanence.example/problems/${name}` }) }) as const

describe('the verdict at the counter', () => {
  test('each answer of the service has its own', () => {
    expect(verdictOfFailure(problem('bad-signature', 422))).toBe('forged')
    expect(verdictOfFailure(problem('unknown-key', 422))).toBe('unknown-key')
    expect(verdictOfFailure(problem('revoked-key', 422))).toBe('revoked-key')
    const prescription = { lines: ['DOLIPRANE', 'SÉRUM'] }
    expect(verdictOf({ status: 'dispensable', prescription, notBefore: '2026-03-27T00:00:00Z' })).toBe('not-due')
    expect(verdictOf({ status: 'dispensable', prescription })).toBe('dispensable')
    expect(verdictOf({ status: 'dispensable', prescription, owed: [0, 1] })).toBe('dispensable')
    expect(verdictOf({ status: 'dispensable', prescription, owed: [1] })).toBe('partly')
    expect(verdictOf({ status: 'dispensable', prescription, owed: [1] }, true)).toBe('part-recorded')
    expect(verdictOf({ status: 'dispensed', prescription, owed: [] }, true)).toBe('recorded')
    expect(verdictOf({ status: 'expired', prescription, owed: [1] })).toBe('expired')
    expect(verdictOfFailure(problem('malformed-token', 400))).toBe('malformed')
    expect(verdictOfFailure(problem('not-found', 404))).toBe('not-found')
    expect(verdictOfFailure(problem('too-many-requests', 429))).toBe('too-many')
  })

  test('a dead network or a broken service says nothing against the paper', () => {
    expect(verdictOfFailure({ kind: 'unreachable' })).toBe('offline')
    expect(verdictOfFailure({ kind: 'unreadable', status: 200 })).toBe('unavailable')
    expect(verdictOfFailure(problem('internal', 500))).toBe('unavailable')
  })

  test('the code is read from the small and the capital address', () => {
    expect(tokenOfPath('/o/1234')).toBe('1234')
    expect(tokenOfPath('/O/1234/')).toBe('1234')
    expect(tokenOfPath('/o/')).toBe('')
  })
})

describe('what a press gives', () => {
  test('is every line that is owed, each as written, until the counter says otherwise', () => {
    const lines = createLines()
    lines.offer([0, 2])
    expect(lines.body()).toEqual([{ line: 0 }, { line: 2 }])
    lines.choose(2, false)
    lines.replace(0, '34009 300 0012')
    expect(lines.check()).toBe(false)
    expect([...lines.errors.value.keys()]).toEqual([0])
    lines.replace(0, '34009 300 0012 0')
    expect(lines.check()).toBe(true)
    expect(lines.body()).toEqual([{ line: 0, cip13: '3400930000120' }])
    lines.choose(0, false)
    expect(lines.check()).toBe(false)
    expect(lines.nothing.value).toBe(true)
  })
})

describe('an attempt to dispense', () => {
  const attempt = { key: 'k', pharmacy: { name: 'Pharmacie des Halles' }, startedAt: 1_000_000 }

  test('stays the same attempt while its answer is unknown, for a day', () => {
    expect(stateOfAttempt(attempt, [], 1_000_500)).toEqual({ kind: 'pending' })
    expect(stateOfAttempt(attempt, [], 1_000_000 + 25 * 3600 * 1000)).toEqual({ kind: 'none' })
  })

  test('can be undone for ten minutes and not a moment longer, whatever happens to the clock', () => {
    const recorded = { ...attempt, recordedAt: 1_001_000 }
    expect(stateOfAttempt(recorded, [], 1_001_000)).toEqual({ kind: 'undoable', secondsLeft: 600 })
    expect(stateOfAttempt(recorded, [], 1_001_000 + UNDO_WINDOW_MS)).toEqual({ kind: 'none' })
    expect(stateOfAttempt(recorded, [], 900_000)).toEqual({ kind: 'none' })
  })

  test('is this device’s from the moment its answer is heard, though the page’s clock steps once a second', () => {
    const recorded = { ...attempt, recordedAt: 1_001_000 }
    expect(stateOfAttempt(recorded, [], 1_000_001)).toEqual({ kind: 'undoable', secondsLeft: 600 })
  })

  test('is no longer this device’s to undo once another counter has built on it', () => {
    const recorded = { ...attempt, recordedAt: 1_001_000, at: '2026-03-01T10:00:00.000Z' }
    const later = { at: '2026-03-01T10:02:00.000Z' }
    expect(stateOfAttempt(recorded, [recorded], 1_001_000).kind).toBe('undoable')
    expect(stateOfAttempt(recorded, [recorded, later], 1_001_000).kind).toBe('none')
  })

  test('is settled by a refusal, not by a lost answer or a tired service', () => {
    expect(isSettled(problem('already-dispensed', 409))).toBe(true)
    expect(isSettled(problem('not-allowed', 403))).toBe(true)
    expect(isSettled(problem('too-many-requests', 429))).toBe(false)
    expect(isSettled(problem('internal', 503))).toBe(false)
    expect(isSettled({ kind: 'unreachable' })).toBe(false)
  })

  test('names its pharmacy; the FINESS number is nine digits or nothing', () => {
    expect(identityErrors(' ', '12')).toEqual({ name: 'name-missing', finess: 'finess-length' })
    expect(identityErrors('Pharmacie', '75 000 0001')).toEqual({})
    expect(identityOf(' Pharmacie ', '75 000 0001')).toEqual({ name: 'Pharmacie', finess: '750000001' })
    expect(identityOf('Pharmacie', '')).toEqual({ name: 'Pharmacie' })
  })
})

describe('what a receipt makes true at once', () => {
  const before: CheckedPrescription = {
    status: 'dispensable',
    prescription: {
      number: 'AAAA-AAAA',
      issuedAt: '2026-03-01T08:00:00.000Z',
      doctor: { name: 'Dr Hélène Moreau', rpps: '10001234562' },
      patient: { lastName: 'MSM', firstName: 'Marie', birthDate: '1978-02-18', sex: 'female' },
      lines: ['A', 'B'].map((medicine) => ({ medicine, posology: 'Si besoin', reimbursable: true, quantity: 1 })),
      renewals: 1,
    },
    dispensations: [{ at: '2026-03-01T09:00:00.000Z', pharmacy: { name: 'Port' }, lines: [{ line: 0 }] }],
    owed: [1],
    remaining: 2,
  }
  const receipt = {
    at: '2026-03-01T10:00:00.000Z',
    pharmacy: { name: 'Halles', finess: '750000010' },
    lines: [{ line: 1 }],
  }

  test('the rest given, the verdict names this pharmacy, and a renewal is what is left', () => {
    const now = afterDispensing(before, { ...receipt, remaining: 1 })
    expect(now).toMatchObject({ status: 'dispensable', owed: [0, 1], remaining: 1 })
    expect(verdictOf(now, true)).toBe('recorded')
    expect(now.dispensations.at(-1)).toMatchObject({ at: receipt.at, pharmacy: { name: 'Halles' } })
  })

  test('a part given leaves the other lines, the last one leaves nothing; told twice it is one dispensing', () => {
    const whole = { ...before, dispensations: [], owed: [0, 1], remaining: 1 }
    const part = afterDispensing(whole, { ...receipt, remaining: 1 })
    expect([part.owed, verdictOf(part, true)]).toEqual([[0], 'part-recorded'])
    const last = afterDispensing(part, { at: '2026-03-01T10:05:00.000Z', pharmacy: receipt.pharmacy, remaining: 0 })
    expect(last).toMatchObject({ status: 'dispensed', owed: [], remaining: 0 })
    expect(afterDispensing(part, { ...receipt, remaining: 1 }).dispensations).toHaveLength(1)
  })
})

describe('what patient and doctor see of it', () => {
  const given = {
    at: '2026-03-01T10:00:00.000Z',
    pharmacy: { name: 'Port' },
    lines: [{ line: 1, cip13: '3400930000120' }],
  }

  test('is one stage, from the paper in hand to the last dispensing', () => {
    const fresh = { status: 'dispensable' as const, owed: [0, 1], medicines: ['A', 'B'], dispensations: [] }
    expect(stageOf(fresh)).toBe('open')
    expect(stageOf({ ...fresh, owed: [0], dispensations: [given] })).toBe('partly')
    expect(stageOf({ ...fresh, dispensations: [given] })).toBe('renewable')
    expect(stageOf({ ...fresh, dispensations: [given], notBefore: '2026-03-29T00:00:00Z' })).toBe('not-due')
    expect(stageOf({ ...fresh, owed: [], status: 'dispensed' })).toBe('dispensed')
  })

  test('is every dispensing and refusal, in the order of time', () => {
    const refused = { at: '2026-02-28T10:00:00.000Z', pharmacy: { name: 'Halles' }, reason: 'dose' }
    expect(happeningsOf({ medicines: ['A', 'B'], dispensations: [given], refusals: [refused] })).toEqual([
      { kind: 'refused', at: refused.at, pharmacy: 'Halles', reason: 'dose', note: '' },
      { kind: 'dispensed', at: given.at, pharmacy: 'Port', medicines: ['B'], whole: false, packs: ['3400930000120'] },
    ])
  })
})

describe('a problem of the service', () => {
  test('is named by the end of its type, and keeps the first message of a field', () => {
    const body = {
      type: 'https://permanence.example/problems/invalid',
      title: 'Invalide',
      errors: [
        { path: 'email', message: 'Une adresse' },
        { path: 'email', message: 'Encore' },
      ],
    }
    const failure = { kind: 'problem', problem: readProblem(422, body) } as const
    expect(failure.problem.name).toBe('invalid')
    expect(fieldErrors(failure)).toEqual({ email: 'Une adresse' })
  })

  test('that is a proxy’s page is still a problem', () => {
    expect(readProblem(502, '<html>').name).toBe('about:blank')
  })
})
