import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { deviceOf } from '../../../domain/access/device.ts'
import { account } from '../../../protocol/accounts.ts'
import { creationAnswer } from '../../../protocol/passkeys.ts'
import { api } from '../../lib/api.ts'
import { type Failure, problemName } from '../../lib/failure.ts'
import { createAddKey } from '../../security/addKeyModel.ts'
import { deviceText } from '../../security/deriveDevice.ts'

type EnrolState =
  | { kind: 'unknown' }
  /** Their address and a code first. */
  | { kind: 'who' }
  | { kind: 'ready' }
  | { kind: 'done'; home: string }
  | { kind: 'failed'; failure: Failure }

const who = z.object({ account })

/** Adding the first key: the address and a code, then the key; an administrator's leave makes the code enough. */
export function createEnrol() {
  const state = signal<EnrolState>({ kind: 'unknown' })

  async function load() {
    const answer = await api.post('/api/passkeys/options', {}, creationAnswer)
    if (answer.ok) state.value = { kind: 'ready' }
    else if (['not-signed-in', 'step-up-needed'].includes(problemName(answer.refusal) ?? ''))
      state.value = { kind: 'who' }
    else state.value = { kind: 'failed', failure: answer.refusal }
  }

  return {
    state,
    load,
    addKey: createAddKey(deviceText(deviceOf(navigator.userAgent)), async () => {
      const answer = await api.get('/api/me', who)
      const isAdmin = answer.ok && answer.value.account.role === 'admin'
      state.value = { kind: 'done', home: isAdmin ? '/integrateurs' : '/medecin' }
    }),
    dispose: () => {},
  }
}
