import { computed, effect } from '@preact/signals'
import * as z from 'zod/mini'
import { me } from '../../../protocol/accounts.ts'
import { keepLanguageWith } from '../../lib/accountLanguage.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { LAST_ACCOUNT } from '../../lib/lastAccount.ts'
import { resource } from '../../lib/resource.ts'
import { forget, forgetPerson, keep, recall } from '../../lib/storage.ts'
import { homePath } from './homePath.ts'

/** Who is signed in on this device: one for the whole of the portal. */
export const session = resource((signal) => api.get('/api/me', me, { signal }))

/** Whether a failure says that nobody is signed in (any more). */
export const isSignedOut = (failure: Failure): boolean => failure.kind === 'problem' && failure.problem.status === 401

// A session that ran out asks nobody to sign out: the next person on this device must not find what was written.
effect(() => {
  const { value } = session.state.value
  const last = recall(LAST_ACCOUNT, z.string())
  if (!value || last === value.account.id) return
  forgetPerson({ keepOffline: last === undefined })
  keep(LAST_ACCOUNT, value.account.id)
})

keepLanguageWith({
  account: computed(() => session.state.value.value?.account),
  onKept(locale) {
    const { value } = session.state.peek()
    if (value) session.set({ ...value, account: { ...value.account, locale } })
  },
  // Inside an insurer's page the language is that page's.
  follows: () => homePath.peek() === '/',
})

/**
 * Ends the session and leaves nothing of the person here: not on the device, and, by a full load of the page, not in
 * memory. While the network is down the session cannot end: the failure says so, and nothing is lost meanwhile.
 */
export async function signOut(): Promise<Failure | undefined> {
  // The last person's alerts must not come to this device; without network this says so, as the session's end would.
  const { turnPushOff } = await import('../../alerts/push.ts')
  const kept = await turnPushOff()
  if (kept) return kept
  const answer = await api.delete('/api/session', nothing)
  if (!answer.ok && !isSignedOut(answer.refusal)) return answer.refusal
  await leave()
  return undefined
}

/** Leaves nothing of the person here: not on the device, and, by a full load of the page, not in memory. */
export async function leave(): Promise<void> {
  forget(LAST_ACCOUNT)
  await forgetPerson()
  // The browser may keep this page whole, for its back button.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  location.replace(homePath.peek())
}
