import type { Phrase } from '../domain/language/phrase.ts'

/** A way in which a request is turned down: its status, and what to do about it. */
export type ProblemKind = { status: number; title: Phrase; detail: Phrase }

export const kind = (
  status: number,
  frTitle: string,
  enTitle: string,
  frDetail: string,
  enDetail: string,
): ProblemKind => ({
  status,
  title: { fr: frTitle, en: enTitle },
  detail: { fr: frDetail, en: enDetail },
})
