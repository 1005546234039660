/** Where the numbers of a row stand in a drawing of 100 by 30, highest on top; gaps are passed over. */
export function sparklineOf(values: readonly (number | null)[]): readonly { x: number; y: number }[] {
  const numbers = values.filter((value) => value !== null)
  const low = Math.min(...numbers)
  const span = Math.max(...numbers) - low
  return values.flatMap((value, at) => {
    if (value === null) return []
    const x = values.length === 1 ? 50 : (at / (values.length - 1)) * 100
    return [{ x, y: span === 0 ? 15 : 28 - ((value - low) / span) * 26 }]
  })
}
