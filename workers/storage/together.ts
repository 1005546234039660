type Asked<Key, Value> = { key: Key; resolve: (value: Value) => void; reject: (reason: unknown) => void }

/**
 * What is asked for in the same turn is read in one way to the database; each asker gets their own answer, and all of
 * them a failure.
 * @param read answers as many values as it gets keys, in their order
 */
export function together<Key, Value>(read: (keys: Key[]) => Promise<Value[]>): (key: Key) => Promise<Value> {
  let waiting: Asked<Key, Value>[] = []
  async function readAll() {
    const asked = waiting
    waiting = []
    try {
      const values = await read(asked.map(({ key }) => key))
      for (const [at, value] of values.entries()) asked[at]?.resolve(value)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ key, resolve, reject }) === 1) queueMicrotask(readAll)
    })
}
