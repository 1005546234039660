import { brandOf } from './brand.ts'
import { type MedicineRow, RESTRICTIONS } from './medicine.ts'
import { normalise } from './normalise.ts'

/** The columns of data/medicines.tsv, in order. */
const HEADER = 'cis\tname\tform\troutes\tmarketed\treimbursable\trestriction\tsubstances\tbrand'

/** Stands for a form that the name already ends with. */
const AS_IN_NAME = '='
const YES = '1'
const NO = '0'

/** The compact file: one medicine a line, in the order of their codes, so that a new base gives a readable diff. */
export function writeMedicines(medicines: readonly MedicineRow[]): string {
  const lines = medicines
    .toSorted((one, other) => (one.cis < other.cis ? -1 : 1))
    .map((medicine) =>
      [
        medicine.cis,
        medicine.name,
        formInName(medicine.name) === medicine.form ? AS_IN_NAME : medicine.form,
        medicine.routes,
        medicine.marketed ? YES : NO,
        medicine.reimbursable ? YES : NO,
        medicine.restriction ?? '',
        medicine.substances.join(';'),
        medicine.brand === brandOf(medicine.name) ? '' : medicine.brand,
      ].join('\t'),
    )
  return `${[HEADER, ...lines].join('\n')}\n`
}

function formInName(name: string): string {
  return name.includes(', ') ? name.slice(name.indexOf(', ') + 2) : ''
}

/** Reads data/medicines.tsv. Throws on the first line that is not as `writeMedicines` writes it. */
export function parseMedicines(text: string): MedicineRow[] {
  const [header, ...lines] = text.replace(/\n$/, '').split('\n')
  if (header !== HEADER) throw new Error('Not the compact medicines file, or of another version')
  return lines.map((line, index) => {
    const [
      cis = '',
      name = '',
      form = '',
      routes = '',
      marketed = '',
      reimbursable = '',
      restriction = '',
      substances = '',
      brand,
    ] = line.split('\t')
    const known = RESTRICTIONS.find((one) => one === restriction) ?? null
    if (!/^\d{8}$/.test(cis) || brand === undefined || (known === null && restriction !== '')) {
      throw new Error(`Line ${index + 2} of the compact medicines file is broken`)
    }
    return {
      cis,
      name,
      searchName: normalise(name),
      brand: brand || brandOf(name),
      form: form === AS_IN_NAME ? formInName(name) : form,
      routes,
      marketed: marketed === YES,
      reimbursable: reimbursable === YES,
      restriction: known,
      substances: substances === '' ? [] : substances.split(';'),
    }
  })
}
