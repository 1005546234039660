import { normalise } from './normalise.ts'

/**
 * Never dispensed in town: reserved for use in hospital or by professionals (R5121-77, 1° CSP), what only a hospital's
 * pharmacy gives out, and what a hospital's doctor alone prescribes (R5121-77, 2°). The use in emergencies
 * adds to whom a medicine is for, and forbids nothing by itself.
 */
const HOSPITAL = [
  /^reserve (?!a l usage en situation d urgence)/,
  /^hors etablissement de sante medicament reserve a l usage professionnel/,
  /^delivrance reservee aux (?:pharmacies a usage interieur|ets )/,
  /^l administration doit etre effectuee dans un etablissement/,
  /^prescription hospitaliere$/,
  /^prescription reservee aux (?:medecins hospitaliers|unites de soins intensifs)/,
]
/** Begun, written or renewed by certain doctors only (R5121-77, 3° and 4° CSP). */
const RESERVED =
  /^(?:prescription initiale|prescription reservee|prescription par un medecin|renouvellement de la prescription|(?:deux |trois )?premieres? administrations? en milieu hospitalier)/
/** What the patient must have been told, agreed to or been tested for before. */
const AGREEMENT = /accord de soins|attestation|depistage|programme de prevention|dosage testosteronemie/
const PREGNANCY = /grossesse|procreer|femmes enceintes/

/** The conditions of a medicine by what they mean for whoever prescribes it outside a hospital. */
export type SortedConditions = {
  hospital: readonly string[]
  reserved: readonly string[]
  agreement: readonly string[]
  pregnancy: readonly string[]
  /** The longest course that may be prescribed, and the text that says so. */
  limit: { days: number; condition: string } | null
}

const DAYS_OF = { jour: 1, semaine: 7, mois: 30 } as const

/** « prescription limitée à 4 semaines »: 28. « 7 jours ou 28 jours » allows the longer. */
function limitDays(folded: string): number | null {
  if (!/^prescription limitee a /.test(folded)) return null
  const lengths = [...folded.matchAll(/(\d+) (jour|semaine|mois)/g)].map(([, count, unit]) => {
    const days = unit === 'semaine' ? DAYS_OF.semaine : unit === 'mois' ? DAYS_OF.mois : DAYS_OF.jour
    return Number(count) * days
  })
  return lengths.length === 0 ? null : Math.max(...lengths)
}

/** Sorts the conditions of the BDPM; what is only for information (« liste I ») stands in none of the heaps. */
export function sortConditions(conditions: readonly string[]): SortedConditions {
  const folded = conditions.map((condition) => ({ condition, text: normalise(condition) }))
  const heap = (wanted: (text: string) => boolean) =>
    folded.flatMap(({ condition, text }) => (wanted(text) ? condition : []))
  const limits = folded.flatMap(({ condition, text }) => {
    const days = limitDays(text)
    return days === null ? [] : { days, condition }
  })
  const hospital = heap((text) => HOSPITAL.some((pattern) => pattern.test(text)))
  return {
    hospital,
    reserved: heap((text) => RESERVED.test(text)).filter((condition) => !hospital.includes(condition)),
    agreement: heap((text) => AGREEMENT.test(text) && !PREGNANCY.test(text)),
    pregnancy: heap((text) => PREGNANCY.test(text)),
    limit: limits.toSorted((one, other) => one.days - other.days)[0] ?? null,
  }
}
