import type { PrescriptionProgress } from '../../protocol/pharmacy.ts'

/** What a patient or a doctor sees first of what became of a prescription. */
export type Stage = 'open' | 'partly' | 'renewable' | 'not-due' | 'dispensed' | 'expired' | 'revoked'

export type StageTone = 'plain' | 'ok' | 'warn' | 'danger'

export const STAGE_TONES: Readonly<Record<Stage, StageTone>> = {
  open: 'ok',
  partly: 'warn',
  renewable: 'ok',
  'not-due': 'plain',
  dispensed: 'plain',
  expired: 'warn',
  revoked: 'danger',
}

type Progress = Pick<PrescriptionProgress, 'status' | 'owed' | 'medicines' | 'notBefore' | 'dispensations'>

export function stageOf({ status, owed, medicines, notBefore, dispensations }: Progress): Stage {
  if (status !== 'dispensable') return status
  if (dispensations.length === 0) return 'open'
  if (owed.length < medicines.length) return 'partly'
  return notBefore === undefined ? 'renewable' : 'not-due'
}

/** What happened at counters, oldest first: dispensings and refusals in one row. */
export type Happening =
  | { kind: 'dispensed'; at: string; pharmacy: string; medicines: string[]; whole: boolean; packs: string[] }
  | { kind: 'refused'; at: string; pharmacy: string; reason: string; note: string }

type Happened = Pick<PrescriptionProgress, 'dispensations' | 'medicines'> & {
  refusals: readonly (PrescriptionProgress['refusals'][number] & { note?: string })[]
}

export function happeningsOf({ dispensations, refusals, medicines }: Happened): Happening[] {
  const given = dispensations.map(({ at, pharmacy, lines }): Happening => {
    const positions = lines?.map(({ line }) => line) ?? medicines.map((_, line) => line)
    return {
      kind: 'dispensed',
      at,
      pharmacy: pharmacy.name,
      medicines: positions.flatMap((line) => medicines[line] ?? []),
      whole: positions.length === medicines.length,
      packs: lines?.flatMap(({ cip13 }) => cip13 ?? []) ?? [],
    }
  })
  const refused = refusals.map(
    ({ at, pharmacy, reason, note = '' }): Happening => ({
      kind: 'refused',
      at,
      pharmacy: pharmacy.name,
      reason,
      note,
    }),
  )
  return [...given, ...refused].sort((one, other) => one.at.localeCompare(other.at))
}
