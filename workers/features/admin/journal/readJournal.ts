import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { journalEntries } from './journalEntries.ts'
import { readJournalQuery } from './readJournalQuery.ts'

const PAGE = 50

/** `GET /api/admin/journal`: who did what to whom, when, and what changed; newest first, page by page. */
export const readJournal: Handler = async ({ env, url }) => {
  const query = readJournalQuery(url)
  return query.ok ? json(await journalEntries(env, query.value, PAGE)) : query.refusal
}
