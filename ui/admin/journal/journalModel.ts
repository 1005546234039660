import { signal } from '@preact/signals'
import { type JournalEntry, journal } from '../../../protocol/journal.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'

const PATH = '/api/admin/journal'
const EMPTY = { who: '', action: '', subject: '', from: '', to: '' }
export type Search = typeof EMPTY

/** A search as an address's query; `null` where a day is none. */
export function queryOf({ from, to, ...search }: Search): URLSearchParams | null {
  const query = new URLSearchParams()
  for (const [name, typed] of Object.entries(search)) if (typed.trim() !== '') query.set(name, typed.trim())
  for (const [name, typed] of Object.entries({ from, to })) {
    if (typed.trim() === '') continue
    const day = parseTypedDate(typed)
    if (!day.ok) return null
    query.set(name, day.value)
  }
  return query
}

/** The journal, narrowed by what is typed once it is asked for, and read on page by page. */
export function createJournal() {
  const search = signal<Search>(EMPTY)
  /** What the entries below were asked by. */
  const asked = signal('')
  const entries = signal<readonly JournalEntry[] | undefined>(undefined)
  const next = signal<string | null>(null)
  const busy = signal(false)
  const tried = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function read(query: URLSearchParams, before: readonly JournalEntry[]) {
    if (busy.peek()) return
    busy.value = true
    const answer = await api.get(`${PATH}?${query}`, journal)
    busy.value = false
    failure.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    entries.value = [...before, ...answer.value.entries]
    next.value = answer.value.next
  }

  return {
    search,
    asked,
    entries,
    next,
    busy,
    tried,
    failure,
    set(field: keyof Search, typed: string) {
      search.value = { ...search.peek(), [field]: typed }
    },
    async load() {
      tried.value = true
      const query = queryOf(search.peek())
      if (!query) return
      asked.value = String(query)
      await read(query, [])
    },
    async more() {
      const query = new URLSearchParams(asked.peek())
      const before = next.peek()
      if (before === null) return
      query.set('before', before)
      await read(query, entries.peek() ?? [])
    },
    exportPath: () => `${PATH}/export?${asked.value}`,
    dispose: () => {},
  }
}
