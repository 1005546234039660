import * as z from 'zod/mini'
import type { Phrase } from '../../../domain/language/phrase.ts'
import {
  type ContentsRefusal,
  checkLines,
  type LineField,
  type PrescriptionLine,
  SUBSTITUTION_REASONS,
} from '../../../domain/prescription/contents.ts'
import { emptyPosology, typedPosology } from './derivePosology.ts'
import type { EarlierPrescription } from './earlierModel.ts'
import { prescriptionWords } from './prescriptionWords.ts'

/** A line as it is typed; `id` is its own for as long as it stands in the form. */
export const typedLine = z.object({
  id: z.string(),
  cis: z.optional(z.string()),
  medicine: z.string(),
  posology: z.string(),
  quantity: z.string(),
  /** Days, as typed; empty where the packs say how much. Absent in what an earlier version kept. */
  duration: z.optional(z.string()),
  nonSubstitutable: z.optional(z.enum(SUBSTITUTION_REASONS)),
  reimbursable: z.boolean(),
  helper: z.optional(typedPosology),
  /** The posology as the helper last wrote it: what differs from it was written by hand. */
  composed: z.optional(z.string()),
})
export type TypedLine = z.infer<typeof typedLine>
export const typedPrescription = z.object({ lines: z.array(typedLine), renewals: z.string() })

export const emptyLine = (id: string): TypedLine => ({
  id,
  medicine: '',
  posology: '',
  quantity: '1',
  reimbursable: true,
})

export const helperOf = ({ helper }: TypedLine) => helper ?? emptyPosology

/** Nothing was written on it yet. */
const isPristine = ({ medicine, posology }: TypedLine): boolean => medicine.trim() === '' && posology.trim() === ''

/** Whether there is nothing on it that somebody would miss. */
export const isBlankPrescription = ({ lines }: z.infer<typeof typedPrescription>): boolean => lines.every(isPristine)

/** The form with the lines of an earlier prescription after what is written already. */
export function copied(
  lines: readonly TypedLine[],
  earlier: Pick<EarlierPrescription, 'lines'>,
  newId: () => string,
): TypedLine[] {
  return [
    ...lines.filter((line) => !isPristine(line)),
    ...earlier.lines.map(({ quantity, durationDays, ...line }) => ({
      ...line,
      id: newId(),
      quantity: quantity === undefined ? '' : String(quantity),
      duration: durationDays === undefined ? '' : String(durationDays),
    })),
  ]
}

/** A whole number as typed; `NaN` for anything else, which the rules refuse with their own words. */
export const wholeNumber = (typed: string): number => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : Number.NaN)

export type Body = { lines: PrescriptionLine[]; renewals: number }

export const bodyOf = (lines: readonly TypedLine[], renewals: string): Body => ({
  lines: lines.map(({ cis, medicine, posology, quantity, duration = '', reimbursable, nonSubstitutable }) => ({
    ...(cis === undefined ? {} : { cis }),
    medicine: medicine.trim(),
    posology: posology.trim(),
    ...(quantity.trim() === '' ? {} : { quantity: wholeNumber(quantity) }),
    ...(duration.trim() === '' ? {} : { durationDays: wholeNumber(duration) }),
    reimbursable,
    ...(nonSubstitutable === undefined ? {} : { nonSubstitutable }),
  })),
  renewals: renewals.trim() === '' ? 0 : wholeNumber(renewals),
})

/** What may be asked about while it is written: lines with a name, numbers that are some; and whose lines they are. */
export function checkBodyOf(lines: readonly TypedLine[], renewals: string) {
  const written = lines.filter(({ medicine }) => medicine.trim().length > 2)
  const whole = ({ lines: found, renewals: times }: Body) => ({
    lines: found.map(({ cis, medicine, quantity, durationDays }) => ({
      ...(cis === undefined ? {} : { cis }),
      medicine,
      ...(Number.isInteger(quantity) ? { quantity } : {}),
      ...(Number.isInteger(durationDays) ? { durationDays } : {}),
    })),
    renewals: Number.isInteger(times) ? times : 0,
  })
  return { body: whole(bodyOf(written, renewals)), ids: written.map(({ id }) => id) }
}

export type Errors = Readonly<Record<string, string>>

const LINE_FIELDS = ['medicine', 'posology', 'quantity', 'durationDays'] as const satisfies readonly LineField[]

const errorKey = (id: string, field: string) => `${id}.${field}`
export const errorOf = (errors: Errors, id: string, field: LineField) => errors[errorKey(id, field)]

/** `lines.0.medicine` → the key of that line's field; an error of a line as a whole is its medicine's. */
export function errorsByLine(byPath: Errors, lines: readonly TypedLine[]): Errors {
  const errors: Record<string, string> = {}
  for (const [path, message] of Object.entries(byPath)) {
    const [, index, field = 'medicine'] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(path) ?? []
    const line = index === undefined ? undefined : lines[Number(index)]
    const known = LINE_FIELDS.some((one) => one === field) ? field : 'medicine'
    errors[line ? errorKey(line.id, known) : path] ??= message
  }
  return errors
}

export function withoutErrorsOf(errors: Errors, id: string): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !key.startsWith(`${id}.`)))
}

const EMPTY_WORDS = {
  medicine: prescriptionWords.noMedicine,
  posology: prescriptionWords.noPosology,
  quantity: prescriptionWords.noAmount,
  durationDays: prescriptionWords.noAmount,
} satisfies Record<LineField, Phrase>

function wordsOf(refusal: ContentsRefusal) {
  if (refusal.kind === 'empty') return EMPTY_WORDS[refusal.field]
  if (refusal.kind === 'too-long') return prescriptionWords.tooLong
  if (refusal.kind === 'quantity-out-of-bounds') return prescriptionWords.badQuantity
  if (refusal.kind === 'duration-out-of-bounds') return prescriptionWords.badDuration
  if (refusal.kind === 'renewals-out-of-bounds') return prescriptionWords.badRenewals
  return refusal.kind === 'no-lines' ? prescriptionWords.noLines : prescriptionWords.tooManyLines
}

/** What is wrong before it leaves, by path, in phrases. The service checks the same and more. */
export function faultsOf(body: Body) {
  const checked = checkLines(body.lines, body.renewals)
  if (checked.ok) return []
  return checked.refusal.map((refusal) => ({
    path:
      'index' in refusal
        ? `lines.${refusal.index}.${refusal.field}`
        : refusal.kind === 'renewals-out-of-bounds'
          ? 'renewals'
          : 'lines',
    phrase: wordsOf(refusal),
  }))
}
