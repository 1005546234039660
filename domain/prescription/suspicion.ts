/** What is counted of a prescription's code beside its dispensing. */
export type CodeUse = { readsAfterDispensing: number; places: number; forgeries: number }

export type Suspicion = 'read-after-dispensing' | 'many-places' | 'forged-copies'

/** The counter that dispensed looks again once or twice; a copy that makes the rounds is read more often. */
const READS_AFTER_DISPENSING = 4
/** A patient's own network, the pharmacy's and the telephone's are three. */
const PLACES = 5

/** What a doctor should know of a code: each sign by itself proves nothing. */
export function suspicionsOf({ readsAfterDispensing, places, forgeries }: CodeUse): Suspicion[] {
  return [
    ...(readsAfterDispensing >= READS_AFTER_DISPENSING ? ['read-after-dispensing' as const] : []),
    ...(places >= PLACES ? ['many-places' as const] : []),
    ...(forgeries > 0 ? ['forged-copies' as const] : []),
  ]
}

/** The network of an address: one pharmacy or household, roughly. /24 of IPv4, /48 of IPv6. */
export const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.')
