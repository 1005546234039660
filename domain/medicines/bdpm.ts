import { brandOf, withoutVariant } from './brand.ts'
import type { MedicineRow } from './medicine.ts'
import { normalise } from './normalise.ts'
import { isCodeineOrTramadol, restrictionOf } from './restriction.ts'

/** The four files of the base de données publique des médicaments that a medicine is made from, decoded. */
export type BdpmFiles = { medicines: string; packs: string; compositions: string; conditions: string }

export type BrokenLine = { file: keyof BdpmFiles; line: number; reason: string }

/** How many tab-separated columns a line has at least, for what is read of it (regulation.md, BDPM). */
const COLUMNS: Record<keyof BdpmFiles, number> = { medicines: 7, packs: 9, compositions: 4, conditions: 2 }

function rowsOf(files: BdpmFiles, file: keyof BdpmFiles, broken: BrokenLine[]): string[][] {
  const rows: string[][] = []
  for (const [index, line] of files[file].split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const columns = line.split('\t').map((column) => column.trim())
    if (columns.length < COLUMNS[file]) broken.push({ file, line: index + 1, reason: `${columns.length} columns` })
    else if (!/^\d{8}$/.test(columns[0] ?? '')) broken.push({ file, line: index + 1, reason: 'no CIS code' })
    else rows.push(columns)
  }
  return rows
}

/** One column of a file's rows, by CIS code, each value once. */
function columnByCis(rows: readonly string[][], column: number): Map<string, string[]> {
  const byCis = new Map<string, string[]>()
  for (const row of rows) {
    const cis = row[0] ?? ''
    const value = row[column] ?? ''
    const values = byCis.get(cis)
    if (!values) byCis.set(cis, value === '' ? [] : [value])
    else if (value !== '' && !values.includes(value)) values.push(value)
  }
  return byCis
}

/** A price or rate as the BDPM writes it: decimal comma, and a comma for thousands too (« 1,234,56 »). */
export function decimalOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00A0%]/g, '')
  if (!/^\d[\d,.]*$/.test(digits)) return undefined
  const cut = digits.search(/[,.]\d{1,2}$/)
  const whole = (cut === -1 ? digits : digits.slice(0, cut)).replaceAll(/[,.]/g, '')
  return Number(cut === -1 ? whole : `${whole}.${digits.slice(cut + 1)}`)
}

/** Every medicine of the base, and every line that could not be read: none is dropped in silence. */
export function readBdpm(files: BdpmFiles): { medicines: MedicineRow[]; broken: BrokenLine[] } {
  const broken: BrokenLine[] = []
  const substancesOf = columnByCis(rowsOf(files, 'compositions', broken), 3)
  const conditionsOf = columnByCis(rowsOf(files, 'conditions', broken), 1)
  const ratesOf = columnByCis(rowsOf(files, 'packs', broken), 8)
  const medicines = rowsOf(files, 'medicines', broken).map(
    ([cis = '', name = '', form = '', routes = '', , , marketed]): MedicineRow => {
      const substances = [...new Set((substancesOf.get(cis) ?? []).map(normalise))]
      return {
        cis,
        name,
        searchName: normalise(name),
        brand: brandOf(name),
        form,
        routes,
        marketed: marketed === 'Commercialisée',
        reimbursable: (ratesOf.get(cis) ?? []).some((rate) => (decimalOf(rate) ?? 0) > 0),
        restriction: restrictionOf(conditionsOf.get(cis) ?? [], substances),
        substances,
      }
    },
  )
  return { medicines: shortenBrands(medicines), broken }
}

/**
 * « KLIPAL CODEINE » is called klipal, and there is no other klipal; but « DAFALGAN CODEINE » stays whole, since dafalgan
 * alone is another medicine. Only restricted brands are shortened, where being known by a shorter name matters.
 */
function shortenBrands(medicines: readonly MedicineRow[]): MedicineRow[] {
  const unrestricted = new Set<string>()
  for (const { brand, restriction } of medicines) {
    const words = brand.split(' ')
    if (!restriction)
      for (let count = 1; count <= words.length; count++) unrestricted.add(words.slice(0, count).join(' '))
  }
  const opioids = new Set(medicines.flatMap(({ brand }) => brand.split(' ')).filter(isCodeineOrTramadol))
  return medicines.map((medicine) => {
    const shorter = withoutVariant(medicine.brand, opioids)
    return medicine.restriction && !unrestricted.has(shorter) ? { ...medicine, brand: shorter } : medicine
  })
}
