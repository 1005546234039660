import { iso } from '../../../domain/language/instant.ts'
import { allLines, linesOf } from '../../../domain/prescription/dispensing.ts'
import { prescriptionStatus, validUntil } from '../../../domain/prescription/validity.ts'
import type { PrescriptionProgress } from '../../../protocol/pharmacy.ts'
import type { LoadedPrescription, Recorded } from './loadPrescription.ts'

/** The lines that a dispensing gave, each with the pack given instead, if one was. */
export const givenLines = ({ mask, substitutions }: Pick<Recorded, 'mask' | 'substitutions'>, count: number) =>
  linesOf(mask ?? allLines(count), count).map((line) => {
    const cip13 = substitutions.find((substitution) => substitution.line === line)?.cip13
    return { line, ...(cip13 === undefined ? {} : { cip13 }) }
  })

/** Dispensations as the answers show them. */
export const shownDispensations = ({ dispensations, content }: LoadedPrescription) =>
  dispensations.map((each) => ({
    at: iso(each.at),
    pharmacy: { name: each.pharmacyName },
    lines: givenLines(each, content.lines.length),
  }))

export const shownRefusals = ({ refusals }: LoadedPrescription) =>
  refusals.map(({ at, pharmacyName, reason }) => ({
    at: iso(at),
    pharmacy: { name: pharmacyName },
    reason,
  }))

/** What became of it, as its patient and its doctor see it. */
export function shownProgress(prescription: LoadedPrescription, now: number): PrescriptionProgress {
  const { content, life, progress } = prescription
  const { revokedAt } = life
  return {
    number: content.number,
    medicines: content.lines.map(({ medicine }) => medicine),
    status: prescriptionStatus(life, now),
    remaining: progress.remaining,
    owed: progress.owed,
    validUntil: iso(validUntil(life)),
    ...(progress.dueAt !== null && progress.dueAt > now ? { notBefore: iso(progress.dueAt) } : {}),
    ...(revokedAt === null ? {} : { revokedAt: iso(revokedAt) }),
    dispensations: shownDispensations(prescription),
    refusals: shownRefusals(prescription),
  }
}
