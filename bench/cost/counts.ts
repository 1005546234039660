/** What is billed for, as it is counted while the product runs. Times in milliseconds, sizes in bytes. */
export const COUNTED = [
  'workerRequests',
  'd1Queries',
  'd1RowsRead',
  'd1RowsWritten',
  'd1Milliseconds',
  'objectRequests',
  'objectMessages',
  'objectAlarms',
  'objectMilliseconds',
  'objectRowsRead',
  'objectRowsWritten',
  'bucketWrites',
  'bucketReads',
  'bucketBytes',
] as const
export type Counts = Record<(typeof COUNTED)[number], number>

export const counts: Counts = {
  workerRequests: 0,
  d1Queries: 0,
  d1RowsRead: 0,
  d1RowsWritten: 0,
  d1Milliseconds: 0,
  objectRequests: 0,
  objectMessages: 0,
  objectAlarms: 0,
  objectMilliseconds: 0,
  objectRowsRead: 0,
  objectRowsWritten: 0,
  bucketWrites: 0,
  bucketReads: 0,
  bucketBytes: 0,
}

/** While an object does several things at once it is billed once: the time in which it does anything, by object. */
const active = new Map<object, { running: number; since: number }>()

/** Does something inside an object, and counts the time that it keeps the object busy. */
export async function within<Done>(object: object, work: () => Done): Promise<Awaited<Done>> {
  const state = active.get(object) ?? { running: 0, since: 0 }
  active.set(object, state)
  if (state.running++ === 0) state.since = Date.now()
  try {
    return await work()
  } finally {
    if (--state.running === 0) {
      // The clock stands still while code runs and nothing is waited for: a millisecond at least for each time.
      counts.objectMilliseconds += Math.max(1, Date.now() - state.since)
      active.delete(object)
    }
  }
}
