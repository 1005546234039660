const DAY = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const TIME = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

/** `27/02/2026`, as it is in Paris; epoch milliseconds. */
export const dayOf = (at: number): string => DAY.format(at)
/** `14:30`. */
export const timeOf = (at: number): string => TIME.format(at)
