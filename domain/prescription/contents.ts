import { accept, type Result, refuse } from '../result.ts'
import type { Sex, Specialty } from '../vocabulary.ts'

/**
 * Why a medicine may not be replaced by another of its generic group (L5125-23 CSP, order of 12 November 2019): a narrow
 * therapeutic margin, a child for whom no generic has a fit form, a formal contraindication of an excipient.
 */
export const SUBSTITUTION_REASONS = ['MTE', 'EFG', 'CIF'] as const
export type SubstitutionReason = (typeof SUBSTITUTION_REASONS)[number]

export type PrescriptionLine = {
  /** The medicine's code in the BDPM (code identifiant de spécialité, 8 digits), when it was chosen from the list. */
  cis?: string
  /** The international name of its substances, which stands first on the paper (R5125-55 CSP); from the base. */
  inn?: string
  medicine: string
  posology: string
  /** Number of packs; absent where the duration says how much (R5132-3, 3° CSP: the one or the other). */
  quantity?: number
  /** For how many days, for one dispensing. */
  durationDays?: number
  reimbursable: boolean
  /** « Non substituable », which is never without its reason. */
  nonSubstitutable?: SubstitutionReason
}

export type Prescriber = {
  /** Surname and first names, as on the prescription. */
  name: string
  specialty: Specialty
  /** Quality and qualification, e.g. « Docteur en médecine ». */
  title: string
  /** The professional address, ending in "France" (R5132-3 CSP). */
  address: string
  /** As +33… (R5132-3 CSP). */
  phone: string
  email: string
  rpps: string
  finess?: string
}

export type PrescriptionPatient = {
  lastName: string
  firstName: string
  /** `YYYY-MM-DD`. */
  birthDate: string
  sex: Sex
  weightKg: number | null
  heightCm: number | null
}

/** All that is signed and printed: the mentions of R5132-3 CSP. */
export type PrescriptionContent = {
  /** The number for people, e.g. `7F3K-29QD`. */
  number: string
  /** Epoch milliseconds. */
  issuedAt: number
  doctor: Prescriber
  patient: PrescriptionPatient
  lines: readonly PrescriptionLine[]
  /** How many times it may be dispensed again after the first. */
  renewals: number
}

export const LINES_MAX = 20
export const QUANTITY_MAX = 99
/** Twelve months in all (R5132-21 CSP), a month each at least. */
export const RENEWALS_MAX = 12
export const MEDICINE_MAX_CHARACTERS = 300
export const POSOLOGY_MAX_CHARACTERS = 1_000

/** A year is the longest that any prescription runs (R5132-21 CSP). */
export const DURATION_MAX_DAYS = 365

export type LineField = 'medicine' | 'posology' | 'quantity' | 'durationDays'

export type ContentsRefusal =
  | { kind: 'no-lines' }
  | { kind: 'too-many-lines'; max: number; count: number }
  | { kind: 'renewals-out-of-bounds'; min: number; max: number; renewals: number }
  | { kind: 'empty'; index: number; field: LineField }
  | { kind: 'too-long'; index: number; field: LineField; maxCharacters: number }
  | { kind: 'quantity-out-of-bounds'; index: number; field: 'quantity'; min: number; max: number; quantity: number }
  | { kind: 'duration-out-of-bounds'; index: number; field: 'durationDays'; min: number; max: number; days: number }

function textRefusals(index: number, field: 'medicine' | 'posology', text: string, max: number): ContentsRefusal[] {
  if (text.trim() === '') return [{ kind: 'empty', index, field }]
  if (text.trim().length > max) return [{ kind: 'too-long', index, field, maxCharacters: max }]
  return []
}

const wholeWithin = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max

function amountRefusals({ quantity, durationDays }: PrescriptionLine, index: number): ContentsRefusal[] {
  const refusals: ContentsRefusal[] = []
  if (quantity === undefined && durationDays === undefined) refusals.push({ kind: 'empty', index, field: 'quantity' })
  if (quantity !== undefined && !wholeWithin(quantity, QUANTITY_MAX))
    refusals.push({ kind: 'quantity-out-of-bounds', index, field: 'quantity', min: 1, max: QUANTITY_MAX, quantity })
  if (durationDays !== undefined && !wholeWithin(durationDays, DURATION_MAX_DAYS))
    refusals.push({
      kind: 'duration-out-of-bounds',
      index,
      field: 'durationDays',
      min: 1,
      max: DURATION_MAX_DAYS,
      days: durationDays,
    })
  return refusals
}

const lineRefusals = (line: PrescriptionLine, index: number): ContentsRefusal[] => [
  ...textRefusals(index, 'medicine', line.medicine, MEDICINE_MAX_CHARACTERS),
  ...textRefusals(index, 'posology', line.posology, POSOLOGY_MAX_CHARACTERS),
  ...amountRefusals(line, index),
]

/** The lines and renewals of a draft, trimmed; or everything that is wrong with them, each with its line and field. */
export function checkLines(
  lines: readonly PrescriptionLine[],
  renewals = 0,
): Result<{ lines: PrescriptionLine[]; renewals: number }, ContentsRefusal[]> {
  const refusals = lines.slice(0, LINES_MAX).flatMap(lineRefusals)
  if (lines.length === 0) refusals.push({ kind: 'no-lines' })
  if (lines.length > LINES_MAX) refusals.push({ kind: 'too-many-lines', max: LINES_MAX, count: lines.length })
  if (!Number.isInteger(renewals) || renewals < 0 || renewals > RENEWALS_MAX) {
    refusals.push({ kind: 'renewals-out-of-bounds', min: 0, max: RENEWALS_MAX, renewals })
  }
  if (refusals.length > 0) return refuse(refusals)
  const trimmed = lines.map((line) => ({ ...line, medicine: line.medicine.trim(), posology: line.posology.trim() }))
  return accept({ lines: trimmed, renewals })
}
