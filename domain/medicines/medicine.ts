/**
 * Why a medicine may not be prescribed here (R5132-5, -29, -30 CSP, and the order on opioids in force since 2025-03-01):
 * a narcotic, a medicine that takes a secured form, or tramadol, codeine and dihydrocodeine.
 */
export const RESTRICTIONS = ['narcotic', 'secured-form', 'codeine-tramadol'] as const
export type Restriction = (typeof RESTRICTIONS)[number]

/** What a medicine is within its generic group: the one the group was made after, or one of those that may replace it. */
export const GENERIC_KINDS = ['original', 'generic'] as const
export type GenericKind = (typeof GENERIC_KINDS)[number]

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

/** What the list and the guards say of it beyond that. */
export type MedicineFacts = {
  /** The common denominations of its substances, as printed first (R5125-55 CSP); empty where there are too many. */
  inn: string
  /** The highest rate of reimbursement among its packs, in percent; null when none has one. */
  rate: number | null
  /** The number of its generic group, and what it is in it. */
  group: string | null
  generic: GenericKind | null
  /** The conditions of prescription and dispensing (CIS_CPD), in the words of the base. */
  conditions: readonly string[]
}

export type Medicine = MedicineRow & MedicineFacts

/** A whole base: what was published, and when. */
export type MedicineBase = {
  /** The day or month of publication: `2026-11-03` or `2021-05`. */
  snapshot: string
  medicines: readonly Medicine[]
}
