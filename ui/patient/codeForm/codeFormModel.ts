import { computed, signal } from '@preact/signals'
import type { Answer } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'

const CODE = /^\d{6}$/

export type CodeFormModel = Pick<
  ReturnType<typeof createCodeForm>,
  'code' | 'checking' | 'incomplete' | 'wrong' | 'failure' | 'resending' | 'resent' | 'onCode' | 'submit' | 'resend'
>

type CodeFormCalls<Value> = {
  check: (code: string, left: AbortSignal) => Promise<Answer<Value>>
  resend: () => Promise<Answer<unknown>>
  /** Whether a refusal speaks of the code itself. */
  isWrong: (failure: Failure) => boolean
  onAccepted: (value: Value) => unknown
}

/** The six digits of a mail that prove an address, whatever they open. */
export function createCodeForm<Value>({ check, resend, isWrong, onAccepted }: CodeFormCalls<Value>) {
  /** Who leaves the page gives the attempt up: its answer must not pull them elsewhere. */
  const left = new AbortController()
  const code = signal('')
  const checking = signal(false)
  const incomplete = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const resending = signal(false)
  const resent = signal(false)

  return {
    code,
    checking,
    incomplete,
    wrong: computed(() => failure.value !== undefined && isWrong(failure.value)),
    failure,
    resending,
    resent,
    onCode(typed: string) {
      code.value = typed
      incomplete.value = false
      failure.value = undefined
    },
    async submit() {
      if (checking.peek()) return
      incomplete.value = !CODE.test(code.peek())
      if (incomplete.peek()) return
      checking.value = true
      failure.value = undefined
      const answer = await check(code.peek(), left.signal)
      checking.value = false
      if (left.signal.aborted) return
      if (answer.ok) await onAccepted(answer.value)
      else failure.value = answer.refusal
    },
    async resend() {
      if (resending.peek()) return
      resending.value = true
      const answer = await resend()
      resending.value = false
      resent.value = answer.ok
      failure.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) code.value = ''
    },
    dispose: () => left.abort(),
  }
}
