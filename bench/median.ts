/** The value that `share` of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
