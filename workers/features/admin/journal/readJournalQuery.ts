import { accept, type Result, refuse } from '../../../../domain/result.ts'
import { type JournalQuery, journalQuery } from '../../../../protocol/journal.ts'
import type { Problem } from '../../../../protocol/problems.ts'

const NOT_READ = { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' }

/** What an address asks of the journal; a field left empty asks for nothing. */
export function readJournalQuery(url: URL): Result<JournalQuery, Problem> {
  const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value.trim() !== ''))
  const parsed = journalQuery.safeParse(given)
  if (parsed.success) return accept(parsed.data)
  return refuse<Problem>({
    problem: 'invalid',
    errors: parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: NOT_READ })),
  })
}
