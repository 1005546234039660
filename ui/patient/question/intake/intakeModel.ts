import { computed, signal } from '@preact/signals'
import { type AnswerStep, answerOf, type Step } from '../../../../domain/intake/answers.ts'
import { type AnswerRefusal, checkAnswer } from '../../../../domain/intake/checkAnswer.ts'
import { emergencyNumbers } from '../../../../domain/intake/emergencyNumbers.ts'
import { redFlags } from '../../../../domain/intake/redFlags.ts'
import { DEFAULT_LIMITS } from '../../../../domain/limits.ts'
import { courseWarnings } from '../../../../domain/pathway/course.ts'
import { catalogue } from '../../../../protocol/catalogue.ts'
import { locale } from '../../../i18n/locale.ts'
import { api } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { offlineQuestion } from '../../../lib/offlineQuestion.ts'
import { resource } from '../../../lib/resource.ts'
import { draft } from '../../../lib/storage.ts'
import type { QuestionModel } from '../questionModel.ts'
import { initialText } from './deriveIntake.ts'
import { createFiles } from './filesModel.ts'
import { createPathway } from './pathwayModel.ts'

export type IntakeModel = ReturnType<typeof createIntake>

/** The bot's questions: what is typed, which answer is being changed, what was refused and why. */
export function createIntake(question: QuestionModel) {
  const services = resource((signal) => api.get('/api/catalogue', catalogue, { signal }))
  const { editing } = question
  const typed = signal<Readonly<Partial<Record<Step, string>>>>({})
  const refusal = signal<AnswerRefusal | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  /** The step whose answer is on its way. The next question may come over the socket before that answer is heard. */
  const sending = signal<Step | undefined>(undefined)

  const limits = () => services.state.peek().value?.limits ?? DEFAULT_LIMITS
  const draftOf = (step: Step) => draft(`answer:${question.id}:${step}`)
  const draftedText = (step: Step) => draftOf(step).get() || (step === 'symptoms' ? offlineQuestion.get() : '')
  const here = () => question.consultation.peek()

  const files = createFiles(question, limits)
  const pathway = createPathway(question)

  function typedOf(step: Step): string {
    const now = question.consultation.value
    const kept = typed.value[step] ?? draftedText(step)
    return kept !== '' || typed.value[step] !== undefined || !now ? kept : initialText(now, step, locale.value)
  }

  function forgetAttempt() {
    refusal.value = undefined
    failure.value = undefined
  }

  return {
    services: services.state,
    loadServices: services.load,
    limits: computed(() => services.state.value.value?.limits ?? DEFAULT_LIMITS),
    editing,
    refusal,
    failure,
    sending,
    files,
    pathway,
    typedOf,
    /** Whom to call, from what is being written and what was answered; before anything else (product.md 2.6). */
    emergency: computed(() => {
      const now = question.consultation.value
      if (!now) return { numbers: [], warnings: [] }
      const text = [typed.value.symptoms ?? now.answers.symptoms ?? draftedText('symptoms'), typed.value.antecedents]
      const written = text.filter(Boolean).join('\n')
      const warnings = now.course ? courseWarnings(now.course, written) : []
      const own = warnings.length > 0 ? (['life-threatening'] as const) : []
      return { numbers: emergencyNumbers([...own, ...redFlags(written)], now.answers.country), warnings }
    }),
    onType(step: Step, text: string) {
      typed.value = { ...typed.value, [step]: text }
      draftOf(step).set(text)
      forgetAttempt()
    },
    edit(step: AnswerStep | null) {
      editing.value = step
      forgetAttempt()
    },
    async removeFile(id: string) {
      if (!(await files.remove(id))) return
      const now = here()
      if (!now) return
      const { attachments, ...answers } = now.answers
      const kept = attachments && { attachments: attachments.filter((each) => each !== id) }
      question.set({
        ...now,
        attachments: now.attachments.filter((file) => file.id !== id),
        answers: { ...answers, ...kept },
      })
    },
    /** Answers a step; true once the service keeps it. */
    async answer(step: Step, value: unknown): Promise<boolean> {
      const now = here()
      if (!now || sending.peek() === step) return false
      forgetAttempt()
      const attachmentIds = now.attachments.map(({ id }) => id)
      const checked = checkAnswer(step, value, { limits: limits(), attachmentIds, adds: now.course?.adds ?? [] })
      if (!checked.ok) {
        refusal.value = checked.refusal
        return false
      }
      sending.value = step
      const kept = step === 'send' ? value : (answerOf(checked.value, step) ?? value)
      const answer = await question.change('answers', { step, value: kept })
      if (sending.peek() === step) sending.value = undefined
      if (!answer.ok) {
        failure.value = answer.refusal
        return false
      }
      draftOf(step).clear()
      if (step === 'symptoms') offlineQuestion.clear()
      const { [step]: _, ...rest } = typed.peek()
      typed.value = rest
      editing.value = null
      return true
    },
    dispose() {
      services.dispose()
      files.dispose()
    },
  }
}
