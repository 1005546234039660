import type { Phrase } from '../language/phrase.ts'

/** What one dose is counted in. Order: as a list offers them. */
export const DOSE_UNITS = [
  'comprimé',
  'gélule',
  'capsule',
  'sachet',
  'ml',
  'dose',
  'cuillère à café',
  'goutte',
  'bouffée',
  'pulvérisation',
  'application',
  'suppositoire',
  'ovule',
  'patch',
  'injection',
] as const
export type DoseUnit = (typeof DOSE_UNITS)[number]

/** How often, in the words of the sentence. */
export const RHYTHMS = [
  '1 fois par jour',
  '2 fois par jour',
  '3 fois par jour',
  '4 fois par jour',
  'le matin',
  'le soir',
  'au coucher',
  'matin et soir',
  'matin, midi et soir',
  'toutes les 4 heures',
  'toutes les 6 heures',
  'toutes les 8 heures',
  'toutes les 12 heures',
  'un jour sur deux',
  '1 fois par semaine',
] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** When, beside the rhythm. */
export const MEAL_TIMES = ['avant les repas', 'au cours des repas', 'après les repas', 'à jeun'] as const
export type MealTime = (typeof MEAL_TIMES)[number]

/** How much, how often, when and how long; what is not said yet is absent. */
export type Posology = {
  dose: string
  unit: DoseUnit
  rhythm?: Rhythm | undefined
  meal?: MealTime | undefined
  ifNeeded: boolean
  /** The most doses of a day, where it is taken if needed. */
  mostPerDay?: number | undefined
  days?: number | undefined
}

/** Never with an s: ml is a symbol. A number below two is singular in French (« 1,5 comprimé »). */
function counted(dose: string, unit: DoseUnit): string {
  const amount = Number(dose.replace(',', '.'))
  if (unit === 'ml' || !(amount >= 2)) return `${dose} ${unit}`
  return unit === 'cuillère à café' ? `${dose} cuillères à café` : `${dose} ${unit}s`
}

/** A dose as people write it: 1, 1/2, 2,5. */
export const isDose = (text: string): boolean =>
  /^(?:[1-9]\d{0,3}(?:[.,]\d{1,2})?|0[.,]\d{1,2}|[1-9]\/[2-9])$/.test(text.trim())

const plural = (days: number) => (days > 1 ? 's' : '')

/** The sentence that stands on the paper, which is French in every language of the screens; empty while it lacks its core. */
export function posologySentence({ dose, unit, rhythm, meal, ifNeeded, mostPerDay, days }: Posology): string {
  if (!isDose(dose) || !rhythm) return ''
  const amount = counted(dose.trim().replace('.', ','), unit)
  const most =
    ifNeeded && mostPerDay !== undefined ? `sans dépasser ${mostPerDay} prise${plural(mostPerDay)} par jour` : ''
  const parts = [
    `${amount} ${rhythm}${ifNeeded ? ' si besoin' : ''}`,
    most,
    meal ?? '',
    days === undefined ? '' : `pendant ${days} jour${plural(days)}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const UNIT_BY_FORM: readonly [RegExp, DoseUnit][] = [
  [/comprimé/, 'comprimé'],
  [/gélule/, 'gélule'],
  [/suppositoire/, 'suppositoire'],
  [/ovule/, 'ovule'],
  [/sachet/, 'sachet'],
  [/capsule/, 'capsule'],
  [/patch|dispositif transdermique/, 'patch'],
  [/gouttes|collyre/, 'goutte'],
  [/inhalation|inhaler/, 'bouffée'],
  [/pulvérisation|spray|nasale/, 'pulvérisation'],
  [/crème|pommade|gel |gel$|lotion|pâte|shampooing/, 'application'],
  [/injectable|perfusion/, 'injection'],
  [/buvable|sirop/, 'ml'],
]

/** What a dose of this medicine is counted in, by its name and form: the first guess of the list. */
export function doseUnitOf(name: string, form: string): DoseUnit {
  const text = `${name} ${form}`.toLocaleLowerCase('fr')
  return UNIT_BY_FORM.find(([pattern]) => pattern.test(text))?.[1] ?? 'dose'
}

const UNITS_IN_ENGLISH: Readonly<Record<DoseUnit, string>> = {
  comprimé: 'tablet',
  gélule: 'hard capsule',
  capsule: 'soft capsule',
  sachet: 'sachet',
  ml: 'ml',
  dose: 'dose',
  'cuillère à café': 'teaspoon',
  goutte: 'drop',
  bouffée: 'puff',
  pulvérisation: 'spray',
  application: 'application',
  suppositoire: 'suppository',
  ovule: 'pessary',
  patch: 'patch',
  injection: 'injection',
}

const RHYTHMS_IN_ENGLISH: Readonly<Record<Rhythm, string>> = {
  '1 fois par jour': 'once a day',
  '2 fois par jour': 'twice a day',
  '3 fois par jour': '3 times a day',
  '4 fois par jour': '4 times a day',
  'le matin': 'in the morning',
  'le soir': 'in the evening',
  'au coucher': 'at bedtime',
  'matin et soir': 'morning and evening',
  'matin, midi et soir': 'morning, noon, evening',
  'toutes les 4 heures': 'every 4 hours',
  'toutes les 6 heures': 'every 6 hours',
  'toutes les 8 heures': 'every 8 hours',
  'toutes les 12 heures': 'every 12 hours',
  'un jour sur deux': 'every other day',
  '1 fois par semaine': 'once a week',
}

const MEAL_TIMES_IN_ENGLISH: Readonly<Record<MealTime, string>> = {
  'avant les repas': 'before meals',
  'au cours des repas': 'with meals',
  'après les repas': 'after meals',
  'à jeun': 'fasting',
}

/** How the lists of the helper name their choices; the sentence itself is always French. */
export const unitWords = (unit: DoseUnit): Phrase => ({ fr: unit, en: UNITS_IN_ENGLISH[unit] })
export const rhythmWords = (rhythm: Rhythm): Phrase => ({ fr: rhythm, en: RHYTHMS_IN_ENGLISH[rhythm] })
export const mealWords = (meal: MealTime): Phrase => ({ fr: meal, en: MEAL_TIMES_IN_ENGLISH[meal] })
