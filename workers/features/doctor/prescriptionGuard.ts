import { and, eq, isNull } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { Locale } from '../../../domain/language/phrase.ts'
import type { PrescriptionLine } from '../../../domain/prescription/contents.ts'
import {
  type Finding,
  findingsOf,
  type HealthFacts,
  type JudgedLine,
  severityOf,
} from '../../../domain/prescription/guards.ts'
import type { CareFacts } from '../../../durable-objects/consultation-room/careFacts.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { signedContent } from '../../prescription/signedContent.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'
import { findingMessage, ruleOf } from './findingWords.ts'
import { judgeLines } from './judgeLines.ts'

/** The allergies of the profile, which the question's own answers do not hold. */
async function knownAllergies(env: Env, patientId: string): Promise<string> {
  const [row] = await database(env)
    .select({ allergies: patients.allergies })
    .from(patients)
    .where(eq(patients.id, patientId))
  return row?.allergies ?? ''
}

/** What was signed in a consultation already, and stands. */
async function alreadyPrescribed(env: Env, consultationId: string): Promise<HealthFacts['prescribed']> {
  const rows = await database(env)
    .select({ content: prescriptions.content })
    .from(prescriptions)
    .where(
      and(
        eq(prescriptions.consultationId, consultationId),
        eq(prescriptions.state, 'signed'),
        isNull(prescriptions.revokedAt),
      ),
    )
  return rows.flatMap(({ content }) => {
    const { number, lines } = z.parse(signedContent, JSON.parse(content ?? ''))
    return lines.flatMap(({ inn }) => (inn === undefined ? [] : [{ number, inn }]))
  })
}

/** What the base, the law and the patient's record say of some lines. */
export async function guardLines(
  env: Env,
  { consultationId, patient, answers }: CareFacts,
  lines: readonly PrescriptionLine[],
  renewals: number,
): Promise<{ judged: JudgedLine[]; findings: Finding[] }> {
  const [judged, known, prescribed] = await Promise.all([
    judgeLines(env, lines),
    knownAllergies(env, patient.id),
    alreadyPrescribed(env, consultationId),
  ])
  const health = {
    known,
    prescribed,
    antecedents: answers.antecedents ?? '',
    treatments: answers.treatments ?? '',
    sex: patient.sex,
    pregnant: answers.pregnant,
  }
  return { judged, findings: findingsOf(judged, renewals, health) }
}

const pathOf = ({ index, field }: Finding) => `lines.${index}.${field}`

/** A finding as the desk shows it beside its line. */
export const findingView = (finding: Finding, locale: Locale) => {
  const rule = ruleOf(finding)
  return {
    path: pathOf(finding),
    kind: finding.kind,
    severity: severityOf(finding),
    message: findingMessage(finding)[locale],
    ...(rule === null ? {} : { rule: rule[locale] }),
  }
}

/** A medicine that may not be prescribed here at all (api.md); the other refusals are of a value that can be mended. */
const FORBIDS = new Set<Finding['kind']>(['restricted', 'near-restricted', 'hospital-only'])

/** What makes a draft impossible, each fault under its own field; null when nothing does. */
export function refusalOf(findings: readonly Finding[]): Problem | null {
  const refused = findings.filter((finding) => severityOf(finding) === 'refused')
  const errors = refused.map((finding) => ({ path: pathOf(finding), message: findingMessage(finding) }))
  const forbidden = refused.find(({ kind }) => FORBIDS.has(kind))
  if (forbidden) return { problem: 'narcotic-not-allowed', detail: findingMessage(forbidden), errors }
  return errors.length > 0 ? { problem: 'invalid', errors } : null
}
