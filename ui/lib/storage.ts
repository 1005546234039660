import type { Schema } from './api.ts'

/**
 * What this device keeps (drafts, the pharmacy's name, the key of an attempt). A private window or a full disk makes
 * localStorage throw: then it is kept for this visit only, and nobody is bothered.
 */
const forThisVisit = new Map<string, string>()
const PREFIX = 'permanence:'
/** Files on their way: too large for localStorage. */
export const FILES_DATABASE = 'permanence-files'

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? forThisVisit.get(name)
  } catch {
    return forThisVisit.get(name)
  }
}

function write(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text)
    forThisVisit.delete(name)
  } catch {
    forThisVisit.set(name, text)
  }
}

export function forget(name: string): void {
  forThisVisit.delete(name)
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Nothing was kept there.
  }
}

/** The names kept that begin so, in no order. */
export function namesUnder(start: string): string[] {
  const names = new Set([...forThisVisit.keys()])
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length))
  } catch {
    // A private window: what is kept for this visit is all there is.
  }
  return [...names].filter((name) => name.startsWith(start))
}

/** What was kept under this name, if it still has the shape expected. */
export function recall<Value>(name: string, schema: Schema<Value>): Value | undefined {
  const text = read(name)
  if (text === undefined) return undefined
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export const keep = (name: string, value: unknown): void => write(name, JSON.stringify(value))

/** A text that survives a reload: `draft('symptoms:ID').set(text)` on each key, `.clear()` once it was sent. */
export const draft = (name: string) => ({
  get: (): string => read(`draft:${name}`) ?? '',
  set: (text: string): void => (text === '' ? forget(`draft:${name}`) : write(`draft:${name}`, text)),
  clear: (): void => forget(`draft:${name}`),
})

/** What a person wrote here; the name of the pharmacy is the device's, and stays. */
const PERSONAL = ['draft:', 'outgoing:', 'prescription:']

/** A tab that does not let go of the files must not keep anybody signed in. */
const DELETION_MS = 2_000

/**
 * Leaves nothing of what a person wrote: the next one on this device is somebody else. What was written offline before
 * anybody had signed in here is the next one's own, and stays. Whoever leaves the page afterwards awaits it: a page that
 * goes takes its unfinished deletion with it.
 */
export function forgetPerson({ keepOffline = false } = {}): Promise<void> {
  for (const start of keepOffline ? PERSONAL : [...PERSONAL, 'offline:'])
    for (const name of namesUnder(start)) forget(name)
  return new Promise((resolve) => {
    setTimeout(resolve, DELETION_MS)
    try {
      const deletion = indexedDB.deleteDatabase(FILES_DATABASE)
      deletion.onsuccess = () => resolve()
      deletion.onerror = () => resolve()
    } catch {
      // A private window without it keeps no files.
      resolve()
    }
  })
}
