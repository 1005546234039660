import { signal } from '@preact/signals'
import { deviceOf } from '../../domain/access/device.ts'
import type { Phrase } from '../../domain/language/phrase.ts'
import { type PasskeyView, passkeyList, passkeyView, sessionList } from '../../protocol/passkeys.ts'
import { type Answer, api, nothing } from '../lib/api.ts'
import { type Failure, problemName } from '../lib/failure.ts'
import { resource } from '../lib/resource.ts'
import { createStepUp } from '../stepUp/stepUpModel.ts'
import { createAddKey } from './addKeyModel.ts'
import { deviceText } from './deriveDevice.ts'
import { words } from './words.ts'

export type Asked = { kind: 'add' } | { kind: 'rename' | 'remove'; key: PasskeyView }

/** The keys and devices of an account, and what their owner does to them. */
export function createSecurity() {
  const keys = resource((signal) => api.get('/api/passkeys', passkeyList, { signal }))
  const devices = resource((signal) => api.get('/api/sessions', sessionList, { signal }))
  const asked = signal<Asked | undefined>(undefined)
  const newName = signal('')
  const busy = signal<string | undefined>(undefined)
  const done = signal<Phrase | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const stepUp = createStepUp()
  /** What was pressed when a proof was asked for: it goes on by itself. */
  let wanted: (() => unknown) | undefined

  const addKey = createAddKey(deviceText(deviceOf(navigator.userAgent)), async () => {
    asked.value = undefined
    done.value = words.added
    await keys.load()
  })

  async function prove(then: () => unknown) {
    wanted = then
    asked.value = undefined
    await stepUp.begin()
  }

  async function change(name: string, call: () => Promise<Answer<unknown>>, said: Phrase, after: () => Promise<void>) {
    if (busy.peek() !== undefined) return
    busy.value = name
    failure.value = undefined
    done.value = undefined
    const answer = await call()
    busy.value = undefined
    if (answer.ok) {
      asked.value = undefined
      done.value = said
      await after()
    } else if (problemName(answer.refusal) === 'step-up-needed') await prove(() => change(name, call, said, after))
    else failure.value = answer.refusal
  }

  async function makeKey() {
    await addKey.submit()
    const why = addKey.failure.peek()
    if (why?.kind !== 'problem' || problemName(why) !== 'step-up-needed') return
    addKey.failure.value = undefined
    await prove(() => {
      asked.value = { kind: 'add' }
      return makeKey()
    })
  }

  return {
    keys,
    devices,
    asked,
    newName,
    busy,
    done,
    failure,
    stepUp,
    addKey: { ...addKey, submit: makeKey },
    load: () => Promise.all([keys.load(), devices.load()]),
    ask(next: Asked) {
      done.value = undefined
      failure.value = undefined
      if (next.kind === 'rename') newName.value = next.key.name
      asked.value = next
    },
    close() {
      asked.value = undefined
      failure.value = undefined
    },
    proved: () => wanted?.(),
    rename: (key: PasskeyView) =>
      newName.peek().trim() === ''
        ? undefined
        : change(
            key.id,
            () =>
              api.patch(`/api/passkeys/${encodeURIComponent(key.id)}`, { name: newName.peek().trim() }, passkeyView),
            words.renamed,
            keys.load,
          ),
    remove: (key: PasskeyView) =>
      change(
        key.id,
        () => api.delete(`/api/passkeys/${encodeURIComponent(key.id)}`, nothing),
        words.removed,
        keys.load,
      ),
    end: (id: string) =>
      change(id, () => api.delete(`/api/sessions/${encodeURIComponent(id)}`, nothing), words.ended, devices.load),
    endOthers: () => change('others', () => api.delete('/api/sessions', nothing), words.othersEnded, devices.load),
    dispose() {
      keys.dispose()
      devices.dispose()
    },
  }
}
export type SecurityModel = ReturnType<typeof createSecurity>
