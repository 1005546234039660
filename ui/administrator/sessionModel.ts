import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { type account, type OwnAccount, ownAccount } from '../../protocol/accounts.ts'
import { keepLanguageWith } from '../lib/accountLanguage.ts'
import { api, nothing } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import { forgetPerson } from '../lib/storage.ts'

type Account = z.infer<typeof account>

type SessionState =
  | { kind: 'unknown' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'signed-out' }
  | { kind: 'not-admin' }
  | { kind: 'admin'; account: OwnAccount }

const who = z.object({ account: ownAccount })

/** Who looks after an organisation: its administrator. */
export function createSession() {
  const state = signal<SessionState>({ kind: 'unknown' })
  const stopLanguage = keepLanguageWith({
    account: computed(() => (state.value.kind === 'admin' ? state.value.account : undefined)),
    onKept(locale) {
      const now = state.peek()
      if (now.kind === 'admin') state.value = { ...now, account: { ...now.account, locale } }
    },
    follows: () => true,
  })

  async function load() {
    const answer = await api.get('/api/me', who)
    if (answer.ok) {
      const { account } = answer.value
      state.value = account.role === 'admin' ? { kind: 'admin', account } : { kind: 'not-admin' }
    } else if (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 401)
      state.value = { kind: 'signed-out' }
    else state.value = { kind: 'failed', failure: answer.refusal }
  }

  return {
    state,
    load,
    /** A session begins with its account; its language comes with `me`. */
    async opened({ role }: Account) {
      if (role === 'admin') await load()
      else state.value = { kind: 'not-admin' }
    },
    async signOut() {
      const answer = await api.delete('/api/session', nothing)
      if (!answer.ok) return
      await forgetPerson()
      state.value = { kind: 'signed-out' }
    },
    dispose: stopLanguage,
  }
}
