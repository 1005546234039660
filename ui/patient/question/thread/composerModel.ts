import { signal } from '@preact/signals'
import { draft } from '../../../lib/storage.ts'
import { createThreadFiles } from '../../../thread/threadFiles.ts'
import type { QuestionModel } from '../questionModel.ts'

/** What is being written to the doctor, and the files that go along; both survive a reload. */
export function createComposer(question: QuestionModel) {
  const kept = draft(`message:${question.id}`)
  const text = signal(kept.get())
  const files = createThreadFiles(question.id, 'patient', question.room)
  return {
    text,
    files,
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
    dispose: files.dispose,
  }
}
