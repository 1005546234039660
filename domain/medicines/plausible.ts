import type { Medicine } from './medicine.ts'

/** What is known of the base that a new one would take the place of. */
export type PresentBase = { medicines: number; restricted: number }

/** A new base is no smaller than this share of the one before: the BDPM loses few medicines in a year. */
const KEPT_SHARE_MIN = 0.9
/** More broken lines than this are another format, not slips. */
const BROKEN_SHARE_MAX = 0.01

/**
 * Why a base that was fetched must not take the place of the present one: a page of errors, a file cut short or columns
 * that moved would else leave doctors without medicines, or narcotics without their mark.
 */
export function baseFaults(
  next: { medicines: readonly Medicine[]; brokenLines: number },
  present: PresentBase | null,
): string[] {
  const count = next.medicines.length
  const restricted = next.medicines.filter(({ restriction }) => restriction !== null).length
  const share = (known: number) => Math.ceil(known * KEPT_SHARE_MIN)
  return [
    ...(count === 0 ? ['no medicines'] : []),
    ...(restricted === 0 ? ['no narcotics'] : []),
    ...(next.medicines.some(({ substances }) => substances.length > 0) ? [] : ['no substances']),
    ...(next.medicines.some(({ rate }) => rate !== null) ? [] : ['no rates']),
    ...(next.brokenLines > count * BROKEN_SHARE_MAX ? [`${next.brokenLines} broken lines`] : []),
    ...(present && count < share(present.medicines) ? [`${count} medicines instead of ${present.medicines}`] : []),
    ...(present && restricted < share(present.restricted)
      ? [`${restricted} restricted medicines instead of ${present.restricted}`]
      : []),
  ]
}
