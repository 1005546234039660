/**
 * The base of medicines by hand.
 * `npm run medicines -- read <folder of the BDPM files> <day or month of publication> [output]` makes data/medicines.tsv.
 * `npm run medicines -- sql <output>` writes it as SQL for `wrangler d1 execute permanence --remote --file <output>`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBdpm } from '../domain/medicines/bdpm.ts'
import { parseMedicines, writeMedicines } from '../domain/medicines/compact.ts'
import { BDPM_FILES, decodeBdpm } from '../workers/medicines/bdpmFiles.ts'
import { fillStatements } from '../workers/medicines/fillBase.ts'

const FILE = 'data/medicines.tsv'
/** A statement of D1 has at most 100,000 bytes: so many rows stay below with the longest names. */
const ROWS_IN_SQL = 150

function read(folder: string, snapshot: string, output = FILE): void {
  const decoded = (file: keyof typeof BDPM_FILES) => decodeBdpm(readFileSync(join(folder, BDPM_FILES[file])))
  const { medicines, broken } = readBdpm({
    medicines: decoded('medicines'),
    packs: decoded('packs'),
    compositions: decoded('compositions'),
    conditions: decoded('conditions'),
    groups: decoded('groups'),
  })
  for (const { file, line, reason } of broken) console.warn(`${BDPM_FILES[file]}, line ${line}: ${reason}`)
  writeFileSync(output, writeMedicines({ snapshot, medicines }))
  const restricted = medicines.filter(({ restriction }) => restriction).length
  console.log(
    `${medicines.length} medicines of ${snapshot}, ${restricted} of them not prescribable here; ${broken.length} broken lines`,
  )
}

function sql(output: string): void {
  const base = parseMedicines(readFileSync(FILE, 'utf8'))
  const statements = fillStatements(base, { importedAt: Date.now(), brokenLines: 0 }, ROWS_IN_SQL)
  const lines = statements.map(
    ({ sql: text, rows }) =>
      `${rows === undefined ? text : text.replace('?1', () => `'${rows.replaceAll("'", "''")}'`)};`,
  )
  writeFileSync(output, `${lines.join('\n')}\n`)
  const longest = Math.max(...lines.map((line) => Buffer.byteLength(line)))
  console.log(`${statements.length} statements, the longest of ${longest} bytes`)
}

const [verb, first = '', second = '', third] = process.argv.slice(2)
if (verb === 'read' && first !== '' && /^\d{4}-\d{2}(-\d{2})?$/.test(second)) read(first, second, third)
else if (verb === 'sql' && first !== '') sql(first)
else {
  console.error('npm run medicines -- read <folder of the BDPM files> <2026-11-03 or 2026-11> [output]')
  console.error('npm run medicines -- sql <output>')
  process.exit(1)
}
