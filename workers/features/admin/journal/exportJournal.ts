import { changeText } from '../../../../domain/access/changeWords.ts'
import { CSV_START, csvLine } from '../../../../domain/audit/csv.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import type { JournalEntry, JournalQuery } from '../../../../protocol/journal.ts'
import type { Handler } from '../../../http/context.ts'
import { recordChange } from '../../../storage/recordChange.ts'
import { journalEntries } from './journalEntries.ts'
import { readJournalQuery } from './readJournalQuery.ts'

/** Read from the database at once: a page of the export. */
const CHUNK = 1000
/** A spreadsheet shows a million lines; whoever needs more narrows the days. */
const LINES_MAX = 100_000

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    'Instant (UTC)',
    'Qui',
    'Rôle',
    'Action',
    'Code',
    'Compte concerné',
    'Consultation',
    'Patient',
    'Objet',
    'Changements',
  ],
  en: ['Time (UTC)', 'Who', 'Role', 'Action', 'Code', 'About account', 'Consultation', 'Patient', 'Subject', 'Changes'],
}

const cells = (entry: JournalEntry, locale: Locale) => [
  entry.at,
  entry.who.email ?? entry.who.id,
  entry.who.role ?? '',
  changeText(entry.action, locale),
  entry.action,
  entry.about ? (entry.about.email ?? entry.about.id) : '',
  entry.consultationId ?? '',
  entry.patientId ?? '',
  entry.subject ?? '',
  entry.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join(' | '),
]

/** Page after page, as the reader takes them: the whole is never in memory. */
async function* lines(env: Env, query: JournalQuery, locale: Locale): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(CSV_START + csvLine(HEAD[locale]))
  let before = query.before
  for (let count = 0; count < LINES_MAX; count += CHUNK) {
    const { entries, next } = await journalEntries(env, { ...query, before }, CHUNK)
    yield encoder.encode(entries.map((entry) => csvLine(cells(entry, locale))).join(''))
    if (next === null) return
    before = next
  }
}

/** `GET /api/admin/journal/export`: the same as a spreadsheet; that it left the house is written down first. */
export const exportJournal: Handler = async (context) => {
  const { env, url, locale, now } = context
  const query = readJournalQuery(url)
  if (!query.ok) return query.refusal
  await recordChange(context, { action: 'audit.export', subject: url.searchParams.toString().slice(0, 400) })
  const pages = lines(env, query.value, locale)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="journal-${new Date(now).toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
