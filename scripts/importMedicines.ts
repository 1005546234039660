/**
 * Makes data/medicines.tsv from the files of the base de données publique des médicaments.
 * Usage: node scripts/importMedicines.ts <folder of the BDPM files> <day or month of publication> [output]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBdpm } from '../domain/medicines/bdpm.ts'
import { writeMedicines } from '../domain/medicines/compact.ts'
import { BDPM_FILES, decodeBdpm } from '../workers/medicines/bdpmFiles.ts'

const [folder, snapshot = '', output = 'data/medicines.tsv'] = process.argv.slice(2)
if (!folder || !/^\d{4}-\d{2}(-\d{2})?$/.test(snapshot)) {
  console.error('Usage: node scripts/importMedicines.ts <folder of the BDPM files> <2026-11-03 or 2026-11> [output]')
  process.exit(1)
}

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
