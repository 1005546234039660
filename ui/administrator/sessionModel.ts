import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { account } from '../../protocol/accounts.ts'
import { api, nothing } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import { forgetPerson } from '../lib/storage.ts'

type Account = z.infer<typeof account>

type SessionState =
  | { kind: 'unknown' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'signed-out' }
  | { kind: 'not-admin' }
  | { kind: 'admin'; email: string }

const who = z.object({ account })

/** Who looks after an organisation: its administrator. */
export function createSession() {
  const state = signal<SessionState>({ kind: 'unknown' })
  const opened = ({ role, email }: Account) => {
    state.value = role === 'admin' ? { kind: 'admin', email } : { kind: 'not-admin' }
  }
  return {
    state,
    opened,
    async load() {
      const answer = await api.get('/api/me', who)
      if (answer.ok) opened(answer.value.account)
      else if (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 401)
        state.value = { kind: 'signed-out' }
      else state.value = { kind: 'failed', failure: answer.refusal }
    },
    async signOut() {
      const answer = await api.delete('/api/session', nothing)
      if (!answer.ok) return
      forgetPerson()
      state.value = { kind: 'signed-out' }
    },
    dispose: () => {},
  }
}
