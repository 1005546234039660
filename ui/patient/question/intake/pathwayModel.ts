import { computed, signal } from '@preact/signals'
import type { Failure } from '../../../lib/failure.ts'
import { draft } from '../../../lib/storage.ts'
import type { QuestionModel } from '../questionModel.ts'

/** Into a pathway by its alert, through its orientation, and out again; what was read stays read on this device. */
export function createPathway(question: QuestionModel) {
  const entering = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const read = draft(`orientation:${question.id}`)
  const readCourse = signal(read.get())
  const courseName = () => {
    const course = question.consultation.value?.course
    return course ? `${course.id} ${course.version}` : ''
  }

  async function change(pathway: string | null) {
    if (entering.peek() !== undefined) return
    entering.value = pathway ?? ''
    failure.value = undefined
    const answer = await question.change('pathway', { pathway })
    entering.value = undefined
    if (!answer.ok) failure.value = answer.refusal
  }

  return {
    entering,
    failure,
    /** Whether the orientation stands before the question: not once it was read, nor after the first answer of one's own. */
    orients: computed(() => {
      const now = question.consultation.value
      if (!now?.course || now.course.orientation.length === 0) return false
      return now.answers.symptoms === undefined && readCourse.value !== courseName()
    }),
    oriented() {
      readCourse.value = courseName()
      read.set(readCourse.peek())
    },
    enter: (pathway: string) => change(pathway),
    leave: () => change(null),
  }
}
