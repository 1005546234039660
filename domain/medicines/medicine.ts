/**
 * Why a medicine may not be prescribed here (R5132-5, -29, -30 CSP, and the order on opioids in force since 2025-03-01):
 * a narcotic, a medicine that takes a secured form, or tramadol, codeine and dihydrocodeine.
 */
export const RESTRICTIONS = ['narcotic', 'secured-form', 'codeine-tramadol'] as const
export type Restriction = (typeof RESTRICTIONS)[number]

/** A medicine of the BDPM, as the database keeps it. */
export type MedicineRow = {
  /** Code identifiant de spécialité, 8 digits. */
  cis: string
  name: string
  /** The name, folded by `normalise`. */
  searchName: string
  /** The folded words that name it for people: brand, or substance and laboratory, without strength or form. */
  brand: string
  form: string
  routes: string
  marketed: boolean
  reimbursable: boolean
  restriction: Restriction | null
  /** The names of its substances, folded. */
  substances: readonly string[]
}
