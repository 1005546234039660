import type { Answer } from '../lib/api.ts'
import { problemName } from '../lib/failure.ts'
import { createStepUp } from './stepUpModel.ts'

/** Deeds that may first ask again who is there: the deed goes on by itself once that is proved. */
export function createProven() {
  const stepUp = createStepUp()
  let waiting: (() => Promise<void>) | undefined

  async function attempt<Value>(
    deed: () => Promise<Answer<Value>>,
    after: (answer: Answer<Value>) => void | Promise<void>,
  ): Promise<void> {
    const answer = await deed()
    if (answer.ok || problemName(answer.refusal) !== 'step-up-needed') return after(answer)
    waiting = () => attempt(deed, after)
    await stepUp.begin()
  }

  return {
    stepUp,
    attempt,
    async proved() {
      const again = waiting
      waiting = undefined
      await again?.()
    },
  }
}
