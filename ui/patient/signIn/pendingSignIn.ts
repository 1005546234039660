import * as z from 'zod/mini'

/** Between asking for a code and typing it: survives the tab that a phone drops while its owner reads the mail. */
const pending = z.object({
  email: z.string(),
  returnTo: z.string(),
  /** A sign-up, whose last step this is. */
  fresh: z.boolean(),
  /** The page on which another address is given. */
  back: z.string(),
})
export type PendingSignIn = z.infer<typeof pending>

const NAME = 'permanence:pending-sign-in'
let forThisVisit: PendingSignIn | undefined

export const pendingSignIn = {
  get(): PendingSignIn | undefined {
    if (forThisVisit) return forThisVisit
    try {
      const parsed = pending.safeParse(JSON.parse(sessionStorage.getItem(NAME) ?? 'null'))
      return parsed.success ? parsed.data : undefined
    } catch {
      return undefined
    }
  },
  set(next: PendingSignIn): void {
    forThisVisit = next
    try {
      sessionStorage.setItem(NAME, JSON.stringify(next))
    } catch {
      // Kept for this visit only.
    }
  },
  clear(): void {
    forThisVisit = undefined
    try {
      sessionStorage.removeItem(NAME)
    } catch {
      // Nothing was kept there.
    }
  },
}
