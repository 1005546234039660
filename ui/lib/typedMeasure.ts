/** « 8,4 » or « 8.4 » as a number; NaN when it is none, so that the one validation refuses it. */
export function parseMeasure(typed: string): number {
  const text = typed
    .trim()
    .replace(',', '.')
    .replace(/\s*(kg|cm)$/i, '')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}
