import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { type account, type OwnAccount, ownAccount } from '../../protocol/accounts.ts'
import { turnPushOff } from '../alerts/push.ts'
import { keepLanguageWith } from '../lib/accountLanguage.ts'
import { api, nothing } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import { LAST_ACCOUNT } from '../lib/lastAccount.ts'
import { forget, forgetPerson, keep, recall } from '../lib/storage.ts'

export type Account = z.infer<typeof account>

export type SessionState =
  | { kind: 'unknown' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'signed-out'; expired: boolean }
  | { kind: 'not-doctor'; account: Account }
  | { kind: 'doctor'; account: OwnAccount }

/** A doctor has no patients of their own: only the account is read. */
const who = z.object({ account: ownAccount })

const stateOf = (known: OwnAccount): SessionState =>
  known.role === 'doctor' ? { kind: 'doctor', account: known } : { kind: 'not-doctor', account: known }

export type Session = ReturnType<typeof createSession>

/**
 * A session that ended by itself keeps on the device what its doctor wrote, for that doctor. Whoever else signs in here
 * finds nothing of it.
 */
function letIn(accountId: string) {
  const last = recall(LAST_ACCOUNT, z.string())
  if (last === accountId) return
  forgetPerson({ keepOffline: last === undefined })
  keep(LAST_ACCOUNT, accountId)
}

/** Who is at the desk. */
export function createSession() {
  const state = signal<SessionState>({ kind: 'unknown' })

  async function load() {
    const answer = await api.get('/api/me', who)
    if (answer.ok) {
      letIn(answer.value.account.id)
      state.value = stateOf(answer.value.account)
    } else if (isSignedOut(answer.refusal)) state.value = { kind: 'signed-out', expired: false }
    else state.value = { kind: 'failed', failure: answer.refusal }
  }

  const stopLanguage = keepLanguageWith({
    account: computed(() => (state.value.kind === 'doctor' ? state.value.account : undefined)),
    onKept(locale) {
      const now = state.peek()
      if (now.kind === 'doctor') state.value = { ...now, account: { ...now.account, locale } }
    },
    follows: () => true,
  })

  /** Asked when a connection is refused: a session that ended is told, a network that is down is not mistaken for it. */
  async function check() {
    const answer = await api.get('/api/me', who)
    if (!answer.ok && isSignedOut(answer.refusal)) expire()
  }

  function expire() {
    state.value = { kind: 'signed-out', expired: true }
  }

  return {
    state,
    load,
    check,
    /** A session begins with its account; the doctor's name, which patients read, comes with `me`. */
    async opened(known: Account) {
      if (known.role === 'doctor') await load()
      else state.value = { kind: 'not-doctor', account: known }
    },
    async signOut() {
      await turnPushOff()
      const answer = await api.delete('/api/session', nothing)
      if (answer.ok || isSignedOut(answer.refusal)) {
        await forgetPerson()
        forget(LAST_ACCOUNT)
        state.value = { kind: 'signed-out', expired: false }
      }
      return answer
    },
    dispose: stopLanguage,
  }
}

export const isSignedOut = (failure: Failure): boolean => failure.kind === 'problem' && failure.problem.status === 401
