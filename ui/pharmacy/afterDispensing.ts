import type { CheckedPrescription, RecordedDispensation } from './answer.ts'

/**
 * What is true once a dispensing was recorded, as far as its receipt tells; the day of a renewal is the service's to say.
 * Without it the page would show the dispensing before this one until the service was asked again, or for good where
 * the network went meanwhile.
 */
export function afterDispensing(
  checked: CheckedPrescription,
  { at, pharmacy, lines, remaining }: RecordedDispensation,
): CheckedPrescription {
  const { dispensations, prescription, owed, status } = checked
  // Told again, after an answer that was lost: the service has counted it already.
  if (dispensations.some((each) => each.at === at)) return checked
  const all = prescription.lines.map((_, line) => line)
  const left = (owed ?? all).filter((line) => lines?.every((given) => given.line !== line))
  return {
    ...checked,
    dispensations: [...dispensations, { at, pharmacy, lines }],
    remaining,
    owed: left.length || !remaining ? left : all,
    status: remaining ? status : 'dispensed',
  }
}
