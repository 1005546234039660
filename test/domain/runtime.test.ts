import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoffMs, TRIES_MAX } from '../../durable-objects/runtime/backoff.ts'
import { migrate, pastFault } from '../../durable-objects/runtime/migrations.ts'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const attempt = fc.integer({ min: 1, max: 40 })

describe('backoff', () => {
  test('the first retry falls within 30 seconds, whatever chance says', () => {
    fc.assert(fc.property(random, (chance) => backoffMs(1, chance) > 0 && backoffMs(1, chance) <= 30_000))
  })
  test('no wait is longer than an hour, and none is nothing', () => {
    fc.assert(
      fc.property(attempt, random, (tries, chance) => {
        expect(backoffMs(tries, chance)).toBeGreaterThan(5_000)
        expect(backoffMs(tries, chance)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })
  test('with the same chance, a later try never waits less', () => {
    fc.assert(fc.property(attempt, random, (tries, chance) => backoffMs(tries + 1, chance) >= backoffMs(tries, chance)))
  })
  test('the tries before parking span more than a working day’s outage of a few hours', () => {
    let total = 0
    for (let tries = 1; tries < TRIES_MAX; tries++) total += backoffMs(tries, 0.5)
    expect(total).toBeGreaterThan(3 * 3_600_000)
  })
})

describe('migrations of an object', () => {
  const list = fc.array(fc.string({ minLength: 1 }), { maxLength: 6 })
  test('a list that only grew is accepted', () => {
    fc.assert(fc.property(list, list, (past, added) => pastFault(past, [...past, ...added]) === null))
  })
  test('an edited or missing past is refused', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.nat(), (past, pick) => {
        const at = pick % past.length
        expect(pastFault(past, past.with(at, `${past[at]} -- edited`))).not.toBeNull()
        expect(pastFault(past, past.slice(0, at))).not.toBeNull()
      }),
    )
  })

  const storage = () => {
    const db = new DatabaseSync(':memory:')
    const exec = (statement: string, ...values: (string | number)[]) => {
      const prepared = db.prepare(statement)
      const rows = prepared.all(...values)
      return { toArray: () => rows }
    }
    const transactionSync = (work: () => void) => {
      db.exec('BEGIN')
      try {
        work()
        db.exec('COMMIT')
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    }
    return { db, storage: { sql: { exec }, transactionSync } as unknown as Parameters<typeof migrate>[0] }
  }

  test('each is applied once, however often the object wakes', () => {
    const { db, storage: held } = storage()
    const first = ['CREATE TABLE mail (id TEXT PRIMARY KEY)']
    migrate(held, first)
    migrate(held, first)
    migrate(held, [...first, 'ALTER TABLE mail ADD COLUMN subject TEXT'])
    expect(db.prepare('SELECT count(*) AS count FROM applied_migrations').get()).toEqual({ count: 2 })
    expect(() => migrate(held, ['CREATE TABLE other (id TEXT)'])).toThrow(/editing the past/)
  })

  test('one that fails leaves nothing behind and is tried again at the next wake', () => {
    const { db, storage: held } = storage()
    expect(() => migrate(held, ['CREATE TABLE one (id TEXT)', 'CREATE TABLE one (id TEXT)'])).toThrow()
    expect(db.prepare('SELECT count(*) AS count FROM applied_migrations').get()).toEqual({ count: 1 })
    migrate(held, ['CREATE TABLE one (id TEXT)', 'CREATE TABLE two (id TEXT)'])
    expect(db.prepare('SELECT count(*) AS count FROM applied_migrations').get()).toEqual({ count: 2 })
  })
})
