import type { Locale } from '../../../domain/language/phrase.ts'
import { sortConditions } from '../../../domain/medicines/conditions.ts'
import type { Medicine } from '../../../domain/medicines/medicine.ts'
import { hospitalReason, restrictionReason } from './restrictionReason.ts'

/** A medicine as the doctor's list shows it; `members` counts its generic group, itself among them. */
export function medicineView(medicine: Medicine, members: number, locale: Locale) {
  const { cis, name, form, routes, inn, marketed, reimbursable, rate, group, generic, conditions, restriction } =
    medicine
  const [hospital] = sortConditions(conditions).hospital
  const reason = restriction ? restrictionReason(restriction) : hospital === undefined ? null : hospitalReason(hospital)
  return {
    cis,
    name,
    inn,
    form,
    routes: routes.split(';').filter((route) => route !== ''),
    marketed,
    reimbursable,
    rate,
    ...(group && generic ? { generics: { group, kind: generic, others: members - 1 } } : {}),
    conditions,
    prescribable: reason === null,
    ...(reason ? { reason: reason[locale] } : {}),
  }
}
