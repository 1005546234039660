import type { OpenedSession } from '../../passkeys/passkeySignInModel.ts'
import { session } from '../frame/session.ts'
import { isOurs } from '../paths.ts'

/** Where each role's own pages begin; a member's are here. */
const HOMES = { doctor: '/medecin', admin: '/integrateurs' }

/** Where somebody goes who has just signed in: the page that they meant, else where their role begins. */
export async function enterPortal(
  { account, enrolling }: OpenedSession,
  returnTo: string,
  go: (path: string) => void,
): Promise<void> {
  if (enrolling) return location.assign('/medecin/cle')
  // The desk and the integrators' place are pages of their own, each with a load of its own.
  if (!isOurs(returnTo)) return location.assign(returnTo)
  if (account.role !== 'member' && returnTo === '/espace') return location.assign(HOMES[account.role])
  await session.load()
  go(returnTo)
}
