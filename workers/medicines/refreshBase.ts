import * as z from 'zod/mini'
import { type BdpmFiles, readBdpm } from '../../domain/medicines/bdpm.ts'
import { baseFaults } from '../../domain/medicines/plausible.ts'
import { parisDay } from '../../domain/people/age.ts'
import { BDPM_FILES, decodeBdpm } from './bdpmFiles.ts'
import { fillStatements } from './fillBase.ts'

const PRESENT = `SELECT snapshot, medicines, (SELECT count(*) FROM medicines WHERE restriction IS NOT NULL) AS restricted
  FROM medicine_base`
const present = z.array(z.object({ snapshot: z.string(), medicines: z.number(), restricted: z.number() }))

/** A file may take so long; the five come one after the other. */
const FETCH_TIMEOUT_MS = 60_000

export type Refreshed =
  | { kind: 'off' }
  | { kind: 'current'; snapshot: string }
  | { kind: 'refused'; faults: string[] }
  | { kind: 'replaced'; snapshot: string; medicines: number; brokenLines: number }

async function fetchFile(source: string, name: string): Promise<Response> {
  const answer = await fetch(`${source}${name}`, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) })
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
  return answer
}

/** When the base was published: as the server dates its first file, else the day on which it was fetched. */
function snapshotOf(answer: Response, now: number): string {
  const dated = Date.parse(answer.headers.get('last-modified') ?? '')
  return parisDay(Number.isNaN(dated) ? now : Math.min(dated, now))
}

/**
 * Brings the base of medicines up to date from `MEDICINES_SOURCE`, the address before the names of its files; empty: off.
 * The new base takes the place of the present one in one batch, or not at all.
 */
export async function refreshBase(env: Env, now: number): Promise<Refreshed> {
  const source = env.MEDICINES_SOURCE
  if (!source) return { kind: 'off' }
  const [known = null] = z.parse(present, (await env.DB.prepare(PRESENT).all()).results)
  const first = await fetchFile(source, BDPM_FILES.medicines)
  const snapshot = snapshotOf(first, now)
  if (known && known.snapshot >= snapshot) {
    await first.body?.cancel()
    return { kind: 'current', snapshot: known.snapshot }
  }
  const files: BdpmFiles = {
    medicines: decodeBdpm(await first.arrayBuffer()),
    packs: await textOf(source, 'packs'),
    compositions: await textOf(source, 'compositions'),
    conditions: await textOf(source, 'conditions'),
    groups: await textOf(source, 'groups'),
  }
  const { medicines, broken } = readBdpm(files)
  const brokenLines = broken.length
  const faults = baseFaults({ medicines, brokenLines }, known)
  if (faults.length > 0) return { kind: 'refused', faults }
  const statements = fillStatements({ snapshot, medicines }, { importedAt: now, brokenLines })
  await env.DB.batch(
    statements.map(({ sql, rows }) => (rows === undefined ? env.DB.prepare(sql) : env.DB.prepare(sql).bind(rows))),
  )
  return { kind: 'replaced', snapshot, medicines: medicines.length, brokenLines }
}

const textOf = async (source: string, file: keyof BdpmFiles): Promise<string> =>
  decodeBdpm(await (await fetchFile(source, BDPM_FILES[file])).arrayBuffer())
