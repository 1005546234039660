import type { Prescriber, PrescriptionPatient } from '../../../domain/prescription/contents.ts'

/**
 * Source Sans 3 has the narrow no-break space; this gives it before « : ; ? ! » and inside quotation marks.
 * Prescriptions and reports are French documents, whatever language the patient reads the screens in.
 */
export const NARROW = '\u202F'

const DAY = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const HOUR = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

/** `27/02/2026` in Paris. */
export function frenchDay(instant: number): string {
  return DAY.format(instant)
}

/** `27/02/2026 à 14:30` in Paris. */
export function frenchMoment(instant: number): string {
  return `${DAY.format(instant)} à ${HOUR.format(instant)}`
}

/** `05/05/2000`, from `2000-05-05`. */
export function frenchBirthDate(day: string): string {
  return day.split('-').reverse().join('/')
}

const DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** « née le 05/05/2000, sexe féminin, 54 kg, 167 cm ». */
export function describePatient({ birthDate, sex, weightKg, heightCm }: PrescriptionPatient): string {
  const female = sex === 'female'
  return [
    `${female ? 'née' : 'né'} le ${frenchBirthDate(birthDate)}`,
    `sexe ${female ? 'féminin' : 'masculin'}`,
    ...(weightKg === null ? [] : [`${DECIMAL.format(weightKg)} kg`]),
    ...(heightCm === null ? [] : [`${DECIMAL.format(heightCm)} cm`]),
  ].join(', ')
}

/** The prescriber's numbers: RPPS always, FINESS when there is one. */
export function describeNumbers({ rpps, finess }: Pick<Prescriber, 'rpps' | 'finess'>): string {
  return [`RPPS${NARROW}: ${rpps}`, ...(finess ? [`FINESS${NARROW}: ${finess}`] : [])].join(' · ')
}
