import * as z from 'zod/mini'

/** The call that this tab is in, kept while the tab lives: after a reload it comes back by itself. */
const memory = z.object({ call: z.int(), microphone: z.boolean(), camera: z.boolean() })
export type CallMemory = z.infer<typeof memory>

const nameOf = (consultationId: string) => `permanence:call:${consultationId}`

export const callMemory = {
  get(consultationId: string): CallMemory | undefined {
    try {
      const parsed = memory.safeParse(JSON.parse(sessionStorage.getItem(nameOf(consultationId)) ?? 'null'))
      return parsed.success ? parsed.data : undefined
    } catch {
      return undefined
    }
  },
  set(consultationId: string, kept: CallMemory): void {
    try {
      sessionStorage.setItem(nameOf(consultationId), JSON.stringify(kept))
    } catch {
      // A browser that keeps nothing: after a reload one presses once more.
    }
  },
  clear(consultationId: string): void {
    try {
      sessionStorage.removeItem(nameOf(consultationId))
    } catch {
      // Nothing was kept.
    }
  },
}
