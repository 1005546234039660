import { signal } from '@preact/signals'
import type { Failure } from '../../../lib/failure.ts'
import type { QuestionModel } from '../questionModel.ts'

/** Waiting on, or giving up: both only by a press, giving up only after a second one. */
export function createDecision(question: QuestionModel) {
  const confirming = signal(false)
  const deciding = signal<'wait' | 'cancel' | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    confirming,
    deciding,
    failure,
    async decide(decision: 'wait' | 'cancel') {
      if (deciding.peek()) return
      deciding.value = decision
      failure.value = undefined
      const answer = await question.change('waiting', { decision })
      deciding.value = undefined
      confirming.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        // A doctor may have been quicker than the press: show what is so now.
        if (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 409) question.load()
      }
    },
    dispose: () => {},
  }
}
