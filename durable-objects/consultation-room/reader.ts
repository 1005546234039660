import type { Caller } from '../../domain/access/rules.ts'
import type { Consultation } from '../../domain/consultation/consultation.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import type { Locale } from '../../domain/language/phrase.ts'
import type { Audience } from './roomView.ts'

/** Who asks, and in which language they are answered. */
export type Reader = { caller: Caller; locale: Locale }

/** Whose side of the thread a caller is on. */
export const partyOf = ({ patient }: Consultation, caller: Caller): Party =>
  caller.kind === 'account' && caller.accountId === patient.accountId ? 'patient' : 'doctor'

/** For whose ears and eyes an answer is made. */
export const audienceOf = (consultation: Consultation, { caller, locale }: Reader): Audience => ({
  party: partyOf(consultation, caller),
  locale,
})

/** The Worker names the signed-in reader in headers of its own; nothing from outside reaches a room directly. */
export function parseReader({ headers }: Request): Reader & { accountId: string } {
  const role = headers.get('x-role') === 'doctor' ? 'doctor' : 'member'
  const locale = headers.get('x-locale') === 'en' ? 'en' : 'fr'
  const accountId = headers.get('x-account') ?? ''
  return { accountId, caller: { kind: 'account', accountId, role }, locale }
}
