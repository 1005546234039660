import type { Phrase } from '../../domain/language/phrase.ts'
import { t } from '../i18n/locale.ts'
import type { Failure } from './failure.ts'

const words = {
  unreachable: {
    fr: 'La connexion est coupée. Vérifiez votre réseau, puis réessayez : rien de ce que vous avez écrit n’est perdu.',
    en: 'The connection is lost. Check your network, then try again: nothing that you wrote is lost.',
  },
  broken: {
    fr: 'Le service a rencontré un problème. Réessayez dans un instant.',
    en: 'The service ran into a problem. Try again in a moment.',
  },
  tooMany: {
    fr: 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
    en: 'Too many requests in a short time. Wait a minute, then try again.',
  },
} satisfies Record<string, Phrase>

/** What to say to a person about a failure: the service's own words when it gave some. */
export function failureText(failure: Failure): string {
  if (failure.kind === 'unreachable') return t(words.unreachable)
  if (failure.kind !== 'problem') return t(words.broken)
  const { detail, title, status } = failure.problem
  if (detail !== '') return detail
  if (status === 429) return t(words.tooMany)
  return title !== '' && status < 500 ? title : t(words.broken)
}
