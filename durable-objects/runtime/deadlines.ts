/** Moments at which an object wants to be woken, each under its name; `null`: it doesn't. Epoch milliseconds. */
export type Deadlines = Readonly<Record<string, number | null>>

/** Many deadlines, one alarm: when to be woken next, never in the past; `null` when nothing runs out. */
export function nextAlarm(deadlines: Deadlines, now: number): number | null {
  const wanted = Object.values(deadlines).filter((at) => at !== null)
  return wanted.length === 0 ? null : Math.max(now, Math.min(...wanted))
}
