import { computed, signal } from '@preact/signals'
import type { Locale } from '../../../domain/language/phrase.ts'
import type { ConsentKind } from '../../../domain/people/consentVersions.ts'
import {
  type ManagedConsentText,
  type ManagedVersion,
  managedConsentTexts,
  publishedConsent,
} from '../../../protocol/consentTexts.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

const PATH = '/api/admin/consent-texts'

type Writing = { kind: ConsentKind; after: ManagedVersion; text: Readonly<Record<Locale, string>> }

/** The consent texts with their versions, and a new version of one of them as it is being written. */
export function createTexts() {
  const { state, load, dispose } = resource((stop) => api.get(PATH, managedConsentTexts, { signal: stop }))
  const writing = signal<Writing | undefined>(undefined)
  const asked = signal(false)
  const reading = signal<ManagedVersion | undefined>(undefined)
  const busy = signal(false)
  const done = signal<{ kind: ConsentKind; version: string } | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    texts: state,
    load,
    dispose,
    writing,
    /** Whether it is asked once more before it is published: there is no way back. */
    asked,
    /** The version that is being read. */
    reading,
    busy,
    done,
    failure,
    changed: computed(() => {
      const now = writing.value
      return now !== undefined && (now.text.fr !== now.after.text.fr || now.text.en !== now.after.text.en)
    }),
    errorOf: (path: string) => (failure.value ? fieldErrors(failure.value)[path] : undefined),
    write({ kind, versions: [after] }: ManagedConsentText) {
      if (!after) return
      failure.value = undefined
      done.value = undefined
      writing.value = { kind, after, text: after.text }
    },
    type(locale: Locale, typed: string) {
      const now = writing.peek()
      if (now) writing.value = { ...now, text: { ...now.text, [locale]: typed } }
    },
    close() {
      writing.value = undefined
      failure.value = undefined
    },
    async publish() {
      const now = writing.peek()
      if (!now || busy.peek()) return
      asked.value = false
      busy.value = true
      const body = { kind: now.kind, after: now.after.version, text: now.text }
      const answer = await api.post(PATH, body, publishedConsent)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      writing.value = undefined
      done.value = { kind: now.kind, version: answer.value.version }
      await load()
    },
  }
}
export type TextsModel = ReturnType<typeof createTexts>
