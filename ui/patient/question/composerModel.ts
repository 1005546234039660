import { signal } from '@preact/signals'
import { DEFAULT_LIMITS, FREE_TEXT_MAX_CHARACTERS } from '../../../domain/limits.ts'
import { draft } from '../../lib/storage.ts'
import { createFiles } from './filesModel.ts'
import type { QuestionModel } from './questionModel.ts'

export const MESSAGE_MAX_CHARACTERS = FREE_TEXT_MAX_CHARACTERS

/** What is being written to the doctor; it survives a reload, and a file goes out once it is held. */
export function createComposer(question: QuestionModel) {
  const kept = draft(`message:${question.id}`)
  const text = signal(kept.get())
  const files = createFiles(
    question.path,
    () => DEFAULT_LIMITS,
    (attachment) => question.send({ attachment }),
  )
  return {
    text,
    files,
    onType(typed: string) {
      text.value = typed
      kept.set(typed)
    },
    send() {
      const message = text.peek().trim()
      if (message === '') return
      question.send({ text: message })
      text.value = ''
      kept.clear()
    },
    dispose: files.dispose,
  }
}
