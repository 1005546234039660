import { signal } from '@preact/signals'
import type { Failure } from '../../lib/failure.ts'
import { codeOfDocument, type PrescriptionCode } from '../../lib/prescriptionCodes.ts'

export function createShowCode(documentId: string) {
  const shown = signal<PrescriptionCode | undefined>(undefined)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    shown,
    busy,
    failure,
    /** Ahead of the press: a failure is told only to who asked. */
    load: () => codeOfDocument(documentId),
    async show() {
      if (busy.peek()) return
      busy.value = true
      const answer = await codeOfDocument(documentId)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) shown.value = answer.value
    },
    hide() {
      shown.value = undefined
    },
    dispose: () => {},
  }
}
