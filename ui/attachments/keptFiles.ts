import { FILES_DATABASE } from '../lib/storage.ts'

const STORE = 'files'
/** The service forgets unsent files after a day, and so does the device. */
const KEPT_MS = 86_400_000

type KeptFile = {
  key: string
  /** Whose it is: one person's side of one consultation. */
  place: string
  at: number
  file: File
  wanted: boolean
}

/** By hand: what zod needs to know a File would weigh on every page. */
function isKeptFile(kept: unknown): kept is KeptFile {
  if (typeof kept !== 'object' || kept === null) return false
  if (!('key' in kept && 'place' in kept && 'at' in kept && 'file' in kept && 'wanted' in kept)) return false
  const { key, place, at, file, wanted } = kept
  return (
    [typeof key, typeof place, typeof at, typeof wanted].join() === 'string,string,number,boolean' &&
    file instanceof File
  )
}

export type KeptFiles = ReturnType<typeof keptFilesOf>

/** The prepared files of one place, oldest first. Where the browser keeps none (a private window), they live as long as the page. */
export function keptFilesOf(place: string) {
  return {
    async list(): Promise<readonly KeptFile[]> {
      const all = await inStore('readonly', (store) => store.getAll())
      const since = Date.now() - KEPT_MS
      const known = (Array.isArray(all) ? all : []).filter(isKeptFile)
      for (const { key, at } of known) if (at < since) forgetFile(key)
      return known
        .filter((each) => each.place === place && each.at >= since)
        .toSorted((one, other) => one.at - other.at)
    },
    put: ({ key, file, wanted }: Pick<KeptFile, 'key' | 'file' | 'wanted'>): void => {
      inStore('readwrite', (store) => store.put({ key, place, at: Date.now(), file, wanted }))
    },
    remove: forgetFile,
  }
}

function forgetFile(key: string): void {
  inStore('readwrite', (store) => store.delete(key))
}

/** One request in a transaction of its own; what it answers, or nothing when the device keeps no files. */
function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve) => {
    const none = () => resolve(undefined)
    try {
      const opening = indexedDB.open(FILES_DATABASE, 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' })
      opening.onerror = none
      opening.onblocked = none
      opening.onsuccess = () => {
        const database = opening.result
        // Signing out deletes the database, and must not wait for this page.
        database.onversionchange = () => database.close()
        try {
          const transaction = database.transaction(STORE, mode)
          const request = ask(transaction.objectStore(STORE))
          transaction.oncomplete = () => {
            resolve(request.result)
            database.close()
          }
          transaction.onabort = () => {
            none()
            database.close()
          }
        } catch {
          none()
          database.close()
        }
      }
    } catch {
      none()
    }
  })
}
