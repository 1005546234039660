import { me } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

/** Who is signed in on this device: one for the whole of the portal. */
export const session = resource((signal) => api.get('/api/me', me, { signal }))

/** Whether a failure says that nobody is signed in (any more). */
export const isSignedOut = (failure: Failure): boolean => failure.kind === 'problem' && failure.problem.status === 401

/** Ends the session. A full load of the page afterwards leaves nothing of the person in memory. */
export async function signOut(): Promise<void> {
  await api.delete('/api/session', nothing)
  location.assign('/')
}
