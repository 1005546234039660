import { computed, signal } from '@preact/signals'
import { DEFAULT_LIMITS } from '../../../../domain/limits.ts'
import { catalogue } from '../../../../protocol/catalogue.ts'
import { api } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { resource } from '../../../lib/resource.ts'
import type { QuestionModel } from '../questionModel.ts'

/** Waiting on, or giving up: both only by a press, giving up only after a second one. */
export function createDecision(question: QuestionModel) {
  const services = resource((signal) => api.get('/api/catalogue', catalogue, { signal }))
  const confirming = signal(false)
  const deciding = signal<'wait' | 'cancel' | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    /** How long one more wait lasts, as the service is set up. */
    waitTimeoutSeconds: computed(() => (services.state.value.value?.limits ?? DEFAULT_LIMITS).waitTimeoutSeconds),
    load: services.load,
    specialties: computed(() => services.state.value.value?.specialties ?? []),
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
    dispose: services.dispose,
  }
}
