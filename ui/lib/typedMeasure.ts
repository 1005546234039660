/** « 8,4 » or « 8.4 » as a number, « 1,68 m » in centimetres; NaN when it is none, so that the one validation refuses it. */
export function parseMeasure(typed: string): number {
  const [, metres, rest = ''] =
    /^\s*([12])\s*(?:m\s*(\d{0,2})|[.,](\d{1,2})\s*m)\s*$/i.exec(typed)?.filter(Boolean) ?? []
  if (metres) return Number(metres) * 100 + Number(rest.padEnd(2, '0'))
  const text = typed
    .trim()
    .replace(',', '.')
    .replace(/\s*(kg|cm)$/i, '')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}
