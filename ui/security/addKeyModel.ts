import { signal } from '@preact/signals'
import { PASSKEY_NAME_MAX_CHARACTERS } from '../../domain/access/passkeys.ts'
import { creationAnswer, passkeyView } from '../../protocol/passkeys.ts'
import { api } from '../lib/api.ts'
import { makePasskey, type PasskeyFailure } from '../passkeys/ceremonies.ts'

/** Making a key on this device, under a name that its owner gives it. */
export function createAddKey(suggestedName: string, added: () => unknown) {
  const name = signal(suggestedName)
  const unnamed = signal(false)
  const busy = signal(false)
  const failure = signal<PasskeyFailure | undefined>(undefined)

  async function make(): Promise<PasskeyFailure | undefined> {
    const begun = await api.post('/api/passkeys/options', {}, creationAnswer)
    if (!begun.ok) return begun.refusal
    const made = await makePasskey(begun.value.options)
    if (!made.ok) return made.refusal
    const kept = await api.post('/api/passkeys', { made: made.value, name: name.peek().trim() }, passkeyView)
    if (!kept.ok) return kept.refusal
    await added()
    return undefined
  }

  return {
    name,
    unnamed,
    busy,
    failure,
    maxLength: PASSKEY_NAME_MAX_CHARACTERS,
    type(typed: string) {
      name.value = typed
      unnamed.value = false
    },
    async submit() {
      if (busy.peek()) return
      unnamed.value = name.peek().trim() === ''
      if (unnamed.peek()) return
      busy.value = true
      failure.value = undefined
      failure.value = await make()
      busy.value = false
    },
  }
}
export type AddKeyModel = ReturnType<typeof createAddKey>
