/** What changed, field by field: before, after. */
export type Changes = Record<string, [before: unknown, after: unknown]>

/** The fields of the new state whose value is another than before. */
export function differences(before: object, after: object): Changes {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => JSON.stringify(old.get(field)) !== JSON.stringify(value))
      .map(([field, value]) => [field, [old.get(field) ?? null, value]]),
  )
}
