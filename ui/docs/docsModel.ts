import { effect, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { locale } from '../i18n/locale.ts'
import { api } from '../lib/api.ts'
import { resource } from '../lib/resource.ts'
import { contract } from './reference/contract.ts'
import { apiKey } from './reference/tryModel.ts'

const demo = z.object({ apiKey: z.string() })

/** The contract in the language of the page, and the key to try it with. */
export function createDocs() {
  const reference = resource((signal) => api.get('/openapi.json', contract, { signal }))
  /** The demonstration's key: there is one only on a developer's own machine. */
  const demoKey = signal<string | null>(null)
  const stop = effect(() => {
    // Read so that a change of language fetches the document again, in that language.
    void locale.value
    void reference.load()
  })
  if (location.hostname === 'localhost')
    void api.get('/dev/demo', demo).then((answer) => {
      if (answer.ok) demoKey.value = answer.value.apiKey
    })
  return {
    reference: reference.state,
    reload: reference.load,
    apiKey,
    demoKey,
    typeKey(typed: string) {
      apiKey.value = typed
    },
    useDemoKey() {
      apiKey.value = demoKey.peek() ?? ''
    },
    dispose() {
      stop()
      reference.dispose()
    },
  }
}
