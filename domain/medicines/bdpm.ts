import { brandOf, withoutVariant } from './brand.ts'
import { denominationOf, type Element } from './denomination.ts'
import type { GenericKind, Medicine } from './medicine.ts'
import { normalise } from './normalise.ts'
import { isCodeineOrTramadol, restrictionOf } from './restriction.ts'

/** The files of the base de données publique des médicaments that a medicine is made from, decoded. */
export type BdpmFiles = { medicines: string; packs: string; compositions: string; conditions: string; groups: string }

export type BrokenLine = { file: keyof BdpmFiles; line: number; reason: string }

/** How many tab-separated columns a line has at least, for what is read of it (regulation.md, BDPM). */
const COLUMNS: Record<keyof BdpmFiles, number> = {
  medicines: 7,
  packs: 9,
  compositions: 4,
  conditions: 2,
  groups: 4,
}
/** In which column a file has the code of the medicine. */
const CIS_COLUMN: Record<keyof BdpmFiles, number> = {
  medicines: 0,
  packs: 0,
  compositions: 0,
  conditions: 0,
  groups: 2,
}

function rowsByCis(files: BdpmFiles, file: keyof BdpmFiles, broken: BrokenLine[]): Map<string, string[][]> {
  const byCis = new Map<string, string[][]>()
  for (const [index, line] of files[file].split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const columns = line.split('\t').map((column) => column.trim())
    const cis = columns[CIS_COLUMN[file]] ?? ''
    if (columns.length < COLUMNS[file]) broken.push({ file, line: index + 1, reason: `${columns.length} columns` })
    else if (!/^\d{8}$/.test(cis)) broken.push({ file, line: index + 1, reason: 'no CIS code' })
    else {
      const rows = byCis.get(cis)
      if (rows) rows.push(columns)
      else byCis.set(cis, [columns])
    }
  }
  return byCis
}

/** One column of some rows, each value once. */
const columnOf = (rows: readonly string[][] = [], column: number): string[] => [
  ...new Set(rows.flatMap((row) => row[column] || [])),
]

/** A price or rate as the BDPM writes it: decimal comma, and a comma for thousands too (« 1,234,56 »). */
export function decimalOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00A0%]/g, '')
  if (!/^\d[\d,.]*$/.test(digits)) return undefined
  const cut = digits.search(/[,.]\d{1,2}$/)
  const whole = (cut === -1 ? digits : digits.slice(0, cut)).replaceAll(/[,.]/g, '')
  return Number(cut === -1 ? whole : `${whole}.${digits.slice(cut + 1)}`)
}

const elementOf = (row: readonly string[]): Element => ({
  substance: row[3] ?? '',
  kind: row[6] === 'FT' ? 'FT' : 'SA',
  // Files cut short have no link: then each element stands for itself.
  link: row[7] ?? row[2] ?? '',
})

/** Type 0 is the original, 1 a generic, 2 and 4 variants that replace it too (regulation.md, BDPM). */
const genericKind = (type: string | undefined): GenericKind => (type === '0' ? 'original' : 'generic')

/** The texts of the base with their runs of blanks made one: « nécessitant  préalablement » is no other condition. */
const conditionsOf = (rows: readonly string[][] | undefined) =>
  columnOf(rows, 1).map((condition) => condition.replaceAll(/\s+/g, ' '))

/** Every medicine of the base, and every line that could not be read: none is dropped in silence. */
export function readBdpm(files: BdpmFiles): { medicines: Medicine[]; broken: BrokenLine[] } {
  const broken: BrokenLine[] = []
  const compositions = rowsByCis(files, 'compositions', broken)
  const conditions = rowsByCis(files, 'conditions', broken)
  const packs = rowsByCis(files, 'packs', broken)
  const groups = rowsByCis(files, 'groups', broken)
  const seen = rowsByCis(files, 'medicines', broken)
  const medicines = [...seen].map(([cis, [row = []]]): Medicine => {
    const [, name = '', form = '', routes = '', , , marketed] = row
    const composition = compositions.get(cis) ?? []
    const substances = columnOf(composition, 3).map(normalise)
    const own = conditionsOf(conditions.get(cis))
    const rates = columnOf(packs.get(cis), 8).flatMap((rate) => decimalOf(rate) ?? [])
    const rate = Math.max(0, ...rates) || null
    const [group] = groups.get(cis) ?? []
    return {
      cis,
      name,
      searchName: normalise(name),
      brand: brandOf(name),
      form,
      routes,
      marketed: marketed === 'Commercialisée',
      reimbursable: rate !== null,
      restriction: restrictionOf(own, substances),
      substances: [...new Set(substances)],
      inn: denominationOf(composition.map(elementOf)),
      rate,
      group: group?.[0] ?? null,
      generic: group ? genericKind(group[3]) : null,
      conditions: own,
    }
  })
  return { medicines: shortenBrands(medicines), broken }
}

/**
 * « KLIPAL CODEINE » is called klipal, and there is no other klipal; but « DAFALGAN CODEINE » stays whole, since dafalgan
 * alone is another medicine. Only restricted brands are shortened, where being known by a shorter name matters.
 */
function shortenBrands(medicines: readonly Medicine[]): Medicine[] {
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
