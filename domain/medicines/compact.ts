import { brandOf } from './brand.ts'
import { GENERIC_KINDS, type Medicine, type MedicineBase, RESTRICTIONS } from './medicine.ts'
import { normalise } from './normalise.ts'

/** Changes with the columns: a database filled from another version is filled again. */
export const COMPACT_VERSION = 2

/** The columns of data/medicines.tsv, in order. */
const HEADER =
  'cis\tname\tform\troutes\tmarketed\trate\trestriction\tsubstances\tbrand\tinn\tgroup\tgeneric\tconditions'
const FIRST = 'permanence-medicines'
const CONDITION = 'condition'

/** Stands for a form that the name already ends with, and for an INN that is the substances as they are. */
const AS_KNOWN = '='
const YES = '1'
const NO = '0'

/**
 * The compact file: its snapshot, the distinct conditions once each, then one medicine a line in the order of their
 * codes, so that a new base gives a readable diff.
 */
export function writeMedicines({ snapshot, medicines }: MedicineBase): string {
  const conditions = [...new Set(medicines.flatMap((medicine) => medicine.conditions))].toSorted()
  const numberOf = new Map(conditions.map((condition, index) => [condition, index]))
  const lines = medicines
    .toSorted((one, other) => (one.cis < other.cis ? -1 : 1))
    .map((medicine) =>
      [
        medicine.cis,
        medicine.name,
        formInName(medicine.name) === medicine.form ? AS_KNOWN : medicine.form,
        medicine.routes,
        medicine.marketed ? YES : NO,
        medicine.rate ?? '',
        medicine.restriction ?? '',
        medicine.substances.join(';'),
        medicine.brand === brandOf(medicine.name) ? '' : medicine.brand,
        medicine.inn === medicine.substances.join(' + ') ? AS_KNOWN : medicine.inn,
        medicine.group ?? '',
        medicine.generic ?? '',
        medicine.conditions.map((condition) => numberOf.get(condition)).join(';'),
      ].join('\t'),
    )
  const head = [`${FIRST}\t${COMPACT_VERSION}\t${snapshot}`, ...conditions.map((text) => `${CONDITION}\t${text}`)]
  return `${[...head, HEADER, ...lines].join('\n')}\n`
}

function formInName(name: string): string {
  return name.includes(', ') ? name.slice(name.indexOf(', ') + 2) : ''
}

/** Reads data/medicines.tsv. Throws on the first line that is not as `writeMedicines` writes it. */
export function parseMedicines(text: string): MedicineBase {
  const lines = text.replace(/\n$/, '').split('\n')
  const [first = '', version, snapshot = ''] = lines[0]?.split('\t') ?? []
  const start = lines.indexOf(HEADER)
  if (first !== FIRST || version !== String(COMPACT_VERSION) || start === -1)
    throw new Error('Not the compact medicines file, or of another version')
  const conditions = lines.slice(1, start).map((line) => line.slice(CONDITION.length + 1))
  return {
    snapshot,
    medicines: lines.slice(start + 1).map((line, index) => {
      const medicine = medicineOf(line, conditions)
      if (!medicine) throw new Error(`Line ${start + index + 2} of the compact medicines file is broken`)
      return medicine
    }),
  }
}

function medicineOf(line: string, conditions: readonly string[]): Medicine | null {
  const columns = line.split('\t')
  const [cis = '', name = '', form = '', routes = '', marketed = '', rate = '', restriction = ''] = columns
  const [substances = '', brand = '', inn = '', group = '', generic = '', numbers] = columns.slice(7)
  const known = RESTRICTIONS.find((one) => one === restriction) ?? null
  if (!/^\d{8}$/.test(cis) || numbers === undefined || (known === null && restriction !== '')) return null
  const own = substances === '' ? [] : substances.split(';')
  return {
    cis,
    name,
    searchName: normalise(name),
    brand: brand || brandOf(name),
    form: form === AS_KNOWN ? formInName(name) : form,
    routes,
    marketed: marketed === YES,
    reimbursable: rate !== '',
    restriction: known,
    substances: own,
    inn: inn === AS_KNOWN ? own.join(' + ') : inn,
    rate: rate === '' ? null : Number(rate),
    group: group || null,
    generic: GENERIC_KINDS.find((one) => one === generic) ?? null,
    conditions: numbers === '' ? [] : numbers.split(';').flatMap((number) => conditions[Number(number)] ?? []),
  }
}
