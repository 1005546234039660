/**
 * `npm run bench -- medicines`: how long the list of medicines takes while a doctor types, over HTTP under `wrangler
 * dev`, one call after another. Each text is a name of the base, cut as it is while typing; beside it what a call costs
 * here that finds nothing, which is the network, the session and the router.
 */
import { readFileSync } from 'node:fs'
import { parseMedicines } from '../domain/medicines/compact.ts'
import { searchQueryOf } from '../domain/medicines/search.ts'
import { medicineDatabase } from '../test/support/medicineDatabase.ts'
import { Person } from '../test/support/person.ts'
import { startServer } from '../test/support/server.ts'
import { SEARCH_MEDICINES } from '../workers/medicines/searchStatement.ts'

const CALLS = 1000
const BASELINE_CALLS = 200
/** The best of so many: what a statement takes, not what else the machine did meanwhile. */
const QUERY_TRIES = 3

const base = parseMedicines(readFileSync(new URL('../data/medicines.tsv', import.meta.url), 'utf8'))

/** Names spread over the whole base, each cut somewhere between its second and its twenty-fourth letter. */
function typed(): string[] {
  const { medicines } = base
  return Array.from({ length: CALLS }, (_, index) => {
    const { name, inn } = medicines[(index * 7919) % medicines.length] ?? { name: '', inn: '' }
    const text = index % 4 === 3 && inn !== '' ? inn : name
    return text.slice(0, 2 + (index % 23))
  })
}

function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)} ms`
  return { calls: times.length, p50: at(0.5), p99: at(0.99), slowest: at(0.9999) }
}

async function measure(doctor: Person, texts: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) {
    const start = performance.now()
    const { status } = await doctor.get(`/api/doctor/medicines?q=${encodeURIComponent(text)}`)
    times.push(performance.now() - start)
    if (status !== 200) throw new Error(`« ${text} »: ${status}`)
  }
  return times
}

/** The statement by itself, in SQLite of this process: what is left when network, router and proxy are taken away. */
function queries(texts: readonly string[]): number[] {
  const statement = medicineDatabase(base).prepare(SEARCH_MEDICINES)
  return texts.flatMap((text) => {
    const query = searchQueryOf(text)
    if (!query) return []
    const tries = Array.from({ length: QUERY_TRIES }, () => {
      const start = performance.now()
      statement.all(query.match, query.start)
      return performance.now() - start
    })
    return Math.min(...tries)
  })
}

const server = await startServer()
try {
  const doctor = new Person(server.url)
  await doctor.signIn('helene.moreau@example.org')
  const texts = typed()
  await measure(doctor, texts.slice(0, 50))
  const found = await measure(doctor, texts)
  const nothing = await measure(
    doctor,
    Array.from({ length: BASELINE_CALLS }, () => '?'),
  )
  const twoLetters = await measure(
    doctor,
    ['pa', 'co', 'am', 'do', 'li', 'me', 'ac', 'de', 'al', 'tr'].flatMap((text) =>
      Array.from({ length: 10 }, () => text),
    ),
  )
  console.table({
    'while typing': percentiles(found),
    'two letters': percentiles(twoLetters),
    'the statement alone': percentiles(queries(texts)),
    'no look-up at all': percentiles(nothing),
  })
} finally {
  await server.stop()
}
