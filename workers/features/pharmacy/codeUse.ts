import { faultLine } from '../../../domain/faultLine.ts'
import { networkOf } from '../../../domain/prescription/suspicion.ts'
import type { Context } from '../../http/context.ts'
import { sha256 } from '../../http/digest.ts'
import { gathering } from '../../http/gathering.ts'

/** Reads are gathered so long before they are written, in milliseconds: a reader never waits for a count. */
const GATHER_MS = 1_000

type Reads = { reads: number; after: number; addresses: Set<string> }

/** Of this isolate. Lost with it, at worst: the counts warn, they decide nothing. */
const gathered = new Map<string, Reads>()
const write = gathering(GATHER_MS, writeGathered)

const COUNT = `UPDATE prescriptions SET reads = reads + ?2, reads_after_dispensing = reads_after_dispensing + ?3 WHERE id = ?1`
const PLACE = 'INSERT INTO prescription_places (prescription_id, place, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING'

/** Counts a read; answers how many this isolate has counted that the database does not know yet, this one included. */
export function countRead(context: Context, id: string, afterDispensing: boolean): number {
  const mine = gathered.get(id) ?? { reads: 0, after: 0, addresses: new Set() }
  mine.reads++
  if (afterDispensing) mine.after++
  mine.addresses.add(context.request.headers.get('cf-connecting-ip') ?? 'unknown')
  gathered.set(id, mine)
  write(context)
  return mine.reads
}

async function writeGathered(env: Env): Promise<void> {
  const now = Date.now()
  const all = [...gathered]
  gathered.clear()
  const statements: D1PreparedStatement[] = []
  for (const [id, { reads, after, addresses }] of all) {
    statements.push(env.DB.prepare(COUNT).bind(id, reads, after))
    for (const address of addresses) {
      // Not the address: only whether two reads of this one prescription came from one network.
      const place = (await sha256(`${id} ${networkOf(address)}`)).slice(0, 16)
      statements.push(env.DB.prepare(PLACE).bind(id, place, now))
    }
  }
  await env.DB.batch(statements).catch((error: unknown) =>
    console.error(faultLine('reads-not-counted', { reads: all.length }, error)),
  )
}

/** Counts a code whose signature is wrong, for the prescription that it claims to be. */
export function countForgery({ env, execution }: Context, id: string | null): void {
  if (id === null) return
  const counted = env.DB.prepare('UPDATE prescriptions SET forgeries = forgeries + 1 WHERE id = ?').bind(id).run()
  execution.waitUntil(counted.catch((error: unknown) => console.error(faultLine('forgery-not-counted', { id }, error))))
}
