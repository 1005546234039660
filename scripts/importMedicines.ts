/**
 * Makes data/medicines.tsv from the files of the base de données publique des médicaments.
 * Usage: node scripts/importMedicines.ts <folder of the BDPM files> [output]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBdpm } from '../domain/medicines/bdpm.ts'
import { writeMedicines } from '../domain/medicines/compact.ts'

const [folder, output = 'data/medicines.tsv'] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: node scripts/importMedicines.ts <folder of the BDPM files> [output]')
  process.exit(1)
}

/** Newer files are UTF-8; older ones Windows-1252, in which almost no accented text is valid UTF-8. */
function decoded(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const { medicines, broken } = readBdpm({
  medicines: decoded(folder, 'CIS_bdpm.txt'),
  packs: decoded(folder, 'CIS_CIP_bdpm.txt'),
  compositions: decoded(folder, 'CIS_COMPO_bdpm.txt'),
  conditions: decoded(folder, 'CIS_CPD_bdpm.txt'),
})
for (const { file, line, reason } of broken) console.warn(`${file}, line ${line}: ${reason}`)
writeFileSync(output, writeMedicines(medicines))
const restricted = medicines.filter(({ restriction }) => restriction).length
console.log(`${medicines.length} medicines, ${restricted} of them not prescribable here; ${broken.length} broken lines`)
