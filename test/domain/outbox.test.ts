import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drainOutbox, type Rows } from '../../durable-objects/consultation-room/drainOutbox.ts'
import { LANES, type Lane, type OutboxRow } from '../../durable-objects/consultation-room/lanes.ts'
import { TRIES_MAX } from '../../durable-objects/runtime/backoff.ts'

/** The room's outbox as plain rows, and the world as a list of what arrived. */
function anOutbox(lanes: readonly Lane[], fails: (row: OutboxRow) => boolean) {
  let rows = lanes.map((lane, id) => ({ id, lane, subject: '', attempts: 0, dueAt: 0, parked: false }))
  const arrived: OutboxRow[] = []
  let now = 0
  const store: Rows = {
    dueRows: (at, lanes) =>
      lanes.flatMap((lane) => {
        const head = rows.find((row) => row.lane === lane && !row.parked)
        return head && head.dueAt <= at ? [head] : []
      }),
    delivered: (id) => {
      rows = rows.filter((row) => row.id !== id)
    },
    postpone: (id, dueAt) => {
      rows = rows.map((row) => (row.id === id ? { ...row, dueAt, attempts: row.attempts + 1 } : row))
    },
    park: ({ id }) => {
      rows = rows.map((row) => (row.id === id ? { ...row, parked: true } : row))
    },
  }
  const deliver = async (row: OutboxRow) => {
    if (fails(row)) throw new Error('the receiver is down')
    arrived.push(row)
  }
  const effects = {
    project: deliver,
    queue: deliver,
    mail: deliver,
    sms: deliver,
    push: deliver,
    desk: deliver,
    webhook: deliver,
    files: deliver,
    meeting: deliver,
    parked: deliver,
  }
  return {
    arrived,
    left: () => rows,
    drainAt: (at: number) => {
      now = at
      return drainOutbox(
        store,
        effects,
        () => now,
        () => 0,
      )
    },
  }
}

const someLanes = fc.array(fc.constantFrom(...LANES), { maxLength: 30 })

test('each lane is delivered whole and in its own order', async () => {
  await fc.assert(
    fc.asyncProperty(someLanes, async (lanes) => {
      const outbox = anOutbox(lanes, () => false)
      await outbox.drainAt(0)
      expect(outbox.left()).toEqual([])
      for (const lane of LANES) {
        const ids = outbox.arrived.filter((row) => row.lane === lane).map(({ id }) => id)
        expect(ids).toEqual([...ids].sort((left, right) => left - right))
      }
      expect(outbox.arrived).toHaveLength(lanes.length)
    }),
  )
})

test('a mail that can’t be made holds up no projection, and is parked after its last try, never dropped', async () => {
  const outbox = anOutbox(['mail', 'project', 'mail', 'queue'], ({ id }) => id === 0)
  await outbox.drainAt(0)
  expect(outbox.arrived.map(({ id }) => id).sort()).toEqual([1, 3])
  for (let day = 1; day <= TRIES_MAX; day++) await outbox.drainAt(day * 86_400_000)
  expect(outbox.arrived.map(({ id }) => id)).toContain(2)
  expect(outbox.left()).toMatchObject([{ id: 0, parked: true }])
})
