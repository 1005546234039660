import { signal } from '@preact/signals'
import { FREE_TEXT_MAX_CHARACTERS } from '../../../../domain/limits.ts'
import { draft } from '../../../lib/storage.ts'
import type { QuestionModel } from '../questionModel.ts'

export const MESSAGE_MAX_CHARACTERS = FREE_TEXT_MAX_CHARACTERS

/** What is being written to the doctor; it survives a reload. */
export function createComposer(question: QuestionModel) {
  const kept = draft(`message:${question.id}`)
  const text = signal(kept.get())
  return {
    text,
    onType(typed: string) {
      if (typed !== '') question.room.typing()
      text.value = typed
      kept.set(typed)
    },
    send() {
      const message = text.peek().trim()
      if (message === '') return
      question.say(message)
      text.value = ''
      kept.clear()
    },
  }
}
