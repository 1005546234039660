import { sortConditions } from '../medicines/conditions.ts'
import type { Medicine, Restriction } from '../medicines/medicine.ts'
import { normalise } from '../medicines/normalise.ts'
import { tellingWords } from '../medicines/restriction.ts'
import type { Sex } from '../vocabulary.ts'
import { type AllergyRecord, allergiesTo, mentionsOf } from './allergies.ts'
import { DURATION_MAX_DAYS, type LineField, type PrescriptionLine } from './contents.ts'

/** A line with what the base says of it, looked up beforehand. */
export type JudgedLine = {
  line: PrescriptionLine
  /** The medicine of the base that the line is: by its code, or by a name spelt out as the base does. */
  medicine: Medicine | null
  /** What a free text probably means: enough to ask by, never to refuse by. */
  likely: Medicine | null
  /** The restricted medicine that the code or the words name (`matchRestricted`). */
  restricted: { name: string; restriction: Restriction } | null
  /** The restricted medicine that a misspelt word comes close to. */
  near: { written: string; name: string; restriction: Restriction; sure: boolean } | null
  /** A code that no medicine of the base has. */
  unknownCode: boolean
}

/** What a record says that bears on a prescription. */
export type HealthFacts = AllergyRecord & {
  sex: Sex
  pregnant: boolean | undefined
  treatments: string
  /** What was signed for this patient in this consultation and not revoked, by common denomination. */
  prescribed: readonly { number: string; inn: string }[]
}

/** What stands against a line, or must be thought of, with its evidence. */
export type Finding = { index: number; field: LineField } & (
  | { kind: 'restricted'; name: string; restriction: Restriction }
  | { kind: 'near-restricted'; written: string; name: string; restriction: Restriction; sure: boolean }
  | { kind: 'unknown-code' }
  | { kind: 'hospital-only'; condition: string }
  | { kind: 'reserved'; conditions: readonly string[] }
  | { kind: 'agreement'; conditions: readonly string[] }
  | { kind: 'pregnancy'; conditions: readonly string[]; pregnant: boolean }
  | { kind: 'not-marketed' }
  | { kind: 'course-too-long'; days: number; limitDays: number; condition: string }
  | { kind: 'course-unknown'; limitDays: number; condition: string }
  | { kind: 'year-exceeded'; days: number }
  | { kind: 'same-substance'; substance: string; other: number }
  | { kind: 'prescribed-already'; substance: string; number: string }
  | { kind: 'taken-already'; sentence: string }
  | { kind: 'allergy'; sentence: string }
)

/** What the law forbids is refused; what needs the doctor's judgement, or rests on a guess, is asked. */
export function severityOf(finding: Finding): 'refused' | 'asked' {
  switch (finding.kind) {
    case 'restricted':
    case 'unknown-code':
    case 'hospital-only':
    case 'course-too-long':
    case 'year-exceeded':
      return 'refused'
    case 'near-restricted':
      return finding.sure ? 'refused' : 'asked'
    case 'reserved':
    case 'agreement':
    case 'pregnancy':
    case 'not-marketed':
    case 'course-unknown':
    case 'same-substance':
    case 'prescribed-already':
    case 'taken-already':
    case 'allergy':
      return 'asked'
  }
}

/**
 * What stands against the medicine itself. Narcotics and secured forms: R5132-5, -29 CSP. Tramadol, codeine,
 * dihydrocodeine: the order in force since 2025-03-01. Hospital use and prescription: R5121-77, 1° and 2° CSP;
 * certain doctors only: 3° and 4°. A base of some months ago may be wrong about the market: that is asked.
 */
function medicineFindings(
  { medicine, restricted, near, unknownCode }: JudgedLine,
  index: number,
  { sex, pregnant = false }: HealthFacts,
): Finding[] {
  const at = { index, field: 'medicine' } as const
  if (restricted) return [{ ...at, kind: 'restricted', ...restricted }]
  if (unknownCode) return [{ ...at, kind: 'unknown-code' }]
  const findings: Finding[] = near ? [{ ...at, kind: 'near-restricted', ...near }] : []
  if (!medicine) return findings
  const { hospital, reserved, agreement, pregnancy } = sortConditions(medicine.conditions)
  const [condition] = hospital
  if (condition !== undefined) return [...findings, { ...at, kind: 'hospital-only', condition }]
  if (!medicine.marketed) findings.push({ ...at, kind: 'not-marketed' })
  if (reserved.length > 0) findings.push({ ...at, kind: 'reserved', conditions: reserved })
  if (agreement.length > 0) findings.push({ ...at, kind: 'agreement', conditions: agreement })
  if (pregnancy.length > 0 && sex === 'female')
    findings.push({ ...at, kind: 'pregnancy', conditions: pregnancy, pregnant })
  return findings
}

/**
 * Hypnotics four weeks, anxiolytics twelve, as the base's condition of each medicine says (R5132-21 CSP, order of 7
 * October 1991); everything twelve months in all, renewals counted (R5132-21 CSP).
 */
function courseFindings({ line, medicine }: JudgedLine, index: number, renewals: number): Finding[] {
  const limit = medicine ? sortConditions(medicine.conditions).limit : null
  const { durationDays } = line
  if (durationDays === undefined)
    return limit
      ? [{ index, field: 'durationDays', kind: 'course-unknown', limitDays: limit.days, condition: limit.condition }]
      : []
  const days = durationDays * (1 + renewals)
  const at = { index, field: 'durationDays', days } as const
  if (limit && days > limit.days)
    return [{ ...at, kind: 'course-too-long', limitDays: limit.days, condition: limit.condition }]
  return days > DURATION_MAX_DAYS ? [{ ...at, kind: 'year-exceeded' }] : []
}

/** The substances of a line by name: « paracétamol », each with the words that tell it. */
function substancesOf({ medicine, likely }: JudgedLine): { name: string; key: string }[] {
  const known = medicine ?? likely
  return keyed(known ? (known.inn === '' ? known.substances : known.inn.split(' + ')) : [])
}

const keyed = (names: readonly string[]) =>
  names.map((name) => ({ name, key: tellingWords(normalise(name)).join(' ') })).filter(({ key }) => key !== '')

/** What an earlier prescription of the same consultation gives already. */
function prescribedFindings(judged: JudgedLine, index: number, { prescribed }: HealthFacts): Finding[] {
  const own = substancesOf(judged)
  return prescribed.flatMap(({ number, inn }) => {
    const shared = keyed(inn.split(' + ')).find(({ key }) => own.some((each) => each.key === key))
    const at = { index, field: 'medicine' } as const
    return shared ? [{ ...at, kind: 'prescribed-already' as const, substance: shared.name, number }] : []
  })
}

function wordsOfLine(judged: JudgedLine): string[] {
  const known = judged.medicine ?? judged.likely
  const folded = known ? [...known.substances, known.brand] : [normalise(judged.line.medicine)]
  return [...new Set(folded.flatMap(tellingWords))]
}

/** No rule of law, but the harm is known: a double dose, a known allergy. The record's own sentence is shown. */
function healthFindings(judged: JudgedLine, index: number, health: HealthFacts): Finding[] {
  const at = { index, field: 'medicine' } as const
  const words = wordsOfLine(judged)
  return [
    ...allergiesTo(words, health).map((sentence): Finding => ({ ...at, kind: 'allergy', sentence })),
    ...mentionsOf(words, health.treatments).map((sentence): Finding => ({ ...at, kind: 'taken-already', sentence })),
  ]
}

function doubledFindings(lines: readonly JudgedLine[]): Finding[] {
  const substances = lines.map(substancesOf)
  return substances.flatMap((own, index) =>
    substances.slice(0, index).flatMap((others, other) => {
      const shared = own.find(({ key }) => others.some((each) => each.key === key))
      const at = { index, field: 'medicine' } as const
      return shared ? [{ ...at, kind: 'same-substance' as const, substance: shared.name, other }] : []
    }),
  )
}

/** Everything that the base, the law and the record have to say about some lines. */
export function findingsOf(lines: readonly JudgedLine[], renewals: number, health: HealthFacts): Finding[] {
  return [
    ...lines.flatMap((judged, index) => [
      ...medicineFindings(judged, index, health),
      ...courseFindings(judged, index, renewals),
      ...healthFindings(judged, index, health),
      ...prescribedFindings(judged, index, health),
    ]),
    ...doubledFindings(lines),
  ]
}
