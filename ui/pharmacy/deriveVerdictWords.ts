import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import type { CheckedPrescription } from './answer.ts'
import { isPartly, medicinesOf, type Verdict } from './derivePharmacy.ts'
import { stateTemplates } from './stateWords.ts'
import { templates, words } from './words.ts'

/** What stands beside the verdict's word: « le 27/02/2026 à 14:30 par Pharmacie des Halles », « depuis le 28/05/2026 ». */
export function detailOf(checked: CheckedPrescription, verdict: Verdict): string {
  if (verdict === 'expired' && checked.validUntil)
    return fill(stateTemplates.since, { date: format.date(checked.validUntil) })
  if (verdict === 'revoked' && checked.revokedAt)
    return fill(stateTemplates.on, { date: format.date(checked.revokedAt), hour: format.hour(checked.revokedAt) })
  const latest = checked.dispensations.reduce(
    (last, each) => (last === undefined || each.at > last.at ? each : last),
    checked.dispensations[0],
  )
  if (!latest || verdict === 'dispensable' || verdict === 'expired' || verdict === 'revoked') return ''
  const blanks = { date: format.date(latest.at), hour: format.hour(latest.at), pharmacy: latest.pharmacy.name }
  return fill(templates.dispensedBy, blanks)
}

/** « Ne délivrez pas avant le 23/12/2026 »: what to do, where a day says it better than the verdict's own words. */
export const nextOf = ({ notBefore }: CheckedPrescription, verdict: Verdict): string | undefined =>
  verdict === 'not-due' && notBefore !== undefined
    ? fill(stateTemplates.notBefore, { date: format.date(notBefore) })
    : undefined

/** The small print of the verdict, one fact after the other. */
export function factsOf(checked: CheckedPrescription): string[] {
  const { dispensations, remaining, reads, status, notBefore, validUntil, refusals = [] } = checked
  const { owed = [], prescription } = checked
  const untouched = dispensations.length === 0
  const times = 1 + (prescription.renewals ?? 0) - remaining
  const partly = isPartly(checked)
  const renewable = times > 0 && remaining > 0 && status === 'dispensable'
  return [
    t(words.signature),
    ...(untouched ? [t(words.never)] : []),
    ...(times > 0 && !partly ? [fill(templates.times, { count: times })] : []),
    ...(partly ? [fill(templates.owed, { medicines: medicinesOf(prescription.lines, owed) })] : []),
    ...(renewable && !partly ? [fill(templates.remaining, { count: remaining })] : []),
    ...(notBefore === undefined ? [] : [fill(templates.dueOn, { date: format.date(notBefore) })]),
    // The instant is the midnight that ends the last day.
    ...(status === 'dispensable' && validUntil
      ? [fill(stateTemplates.until, { date: format.date(Date.parse(validUntil) - 1) })]
      : []),
    ...(refusals.length === 0 ? [] : [fill(templates.refusals, { count: refusals.length })]),
    ...(reads === undefined ? [] : [fill(templates.reads, { reads })]),
  ]
}
