import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import { ratings } from '../../../protocol/hours.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'

type Ratings = z.infer<typeof ratings>
const PATH = '/api/admin/ratings'

/** What patients say, read on page by page. */
export function createRatings() {
  const all = signal<Ratings | undefined>(undefined)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function read(before: Ratings | undefined) {
    if (busy.peek()) return
    busy.value = true
    const from = before?.next ? `?before=${encodeURIComponent(before.next)}` : ''
    const answer = await api.get(PATH + from, ratings)
    busy.value = false
    failure.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) all.value = { ...answer.value, ratings: [...(before?.ratings ?? []), ...answer.value.ratings] }
  }

  return { all, busy, failure, load: () => read(undefined), more: () => read(all.peek()), dispose: () => {} }
}
