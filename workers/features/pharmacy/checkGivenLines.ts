import type { PrescriptionLine } from '../../../domain/prescription/contents.ts'
import { isCip13, maskOf } from '../../../domain/prescription/dispensing.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'

/** The lines that a press gives, as bits; `mask` null: all that is owed. */
export type GivenLines = { mask: number | null; substitutions: { line: number; cip13: string }[] }

export function checkGivenLines(
  lines: readonly { line: number; cip13?: string | undefined }[] | undefined,
  written: readonly Pick<PrescriptionLine, 'nonSubstitutable'>[],
): Result<GivenLines, Problem> {
  if (lines === undefined) return accept({ mask: null, substitutions: [] })
  const mask = maskOf(
    lines.map(({ line }) => line),
    written.length,
  )
  if (!mask.ok)
    return refuse(
      invalid('lines', {
        fr: 'Choisissez au moins une ligne de l’ordonnance, chacune une fois.',
        en: 'Choose at least one line of the prescription, each once.',
      }),
    )
  const substitutions = lines.flatMap(({ line, cip13 }) => (cip13 ? [{ line, cip13: cip13.replace(/\s/g, '') }] : []))
  const wrong = substitutions.find(({ cip13 }) => !isCip13(cip13))
  if (wrong)
    return refuse(
      invalid(`lines.${lines.findIndex(({ line }) => line === wrong.line)}.cip13`, {
        fr: 'Ce code CIP n’est pas valide : vérifiez ses treize chiffres.',
        en: 'This CIP code is not valid: check its thirteen digits.',
      }),
    )
  const kept = substitutions.find(({ line }) => written[line]?.nonSubstitutable !== undefined)
  if (kept)
    return refuse(
      invalid(`lines.${lines.findIndex(({ line }) => line === kept.line)}.cip13`, {
        fr: 'Le médecin a écrit « non substituable » : délivrez le médicament prescrit.',
        en: 'The doctor wrote “not to be substituted”: dispense the medicine as prescribed.',
      }),
    )
  return accept({ mask: mask.value, substitutions })
}
