import { computed, signal } from '@preact/signals'
import type { LearntField } from '../../../../domain/people/profileOffer.ts'
import { patient as patientSchema } from '../../../../protocol/accounts.ts'
import { api } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { draft } from '../../../lib/storage.ts'
import { session } from '../../frame/session.ts'
import type { QuestionModel } from '../questionModel.ts'
import { chosenAtFirst, offeredTo } from './deriveOffer.ts'

/** « Ajouter à mon profil ? »: each thing is chosen, and nothing is added without the press. */
export function createProfileOffer(question: QuestionModel, now: () => number) {
  const declined = draft(`profile-offer:${question.id}`)
  const dismissed = signal(declined.get() !== '')
  const changed = signal<Readonly<Partial<Record<LearntField, boolean>>>>({})
  const saving = signal(false)
  const saved = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  const offered = computed(() => {
    const me = session.state.value.value
    const asked = question.consultation.value
    return me && asked && !dismissed.value ? offeredTo(me, asked, now()) : []
  })
  const chosen = computed(() => {
    const first = chosenAtFirst(offered.value)
    return new Set(
      offered.value.map(({ field }) => field).filter((field) => changed.value[field] ?? first.includes(field)),
    )
  })

  function dismiss() {
    dismissed.value = true
    declined.set('no')
  }

  return {
    offered,
    chosen,
    saving,
    saved,
    failure,
    choose(field: LearntField, ticked: boolean) {
      changed.value = { ...changed.peek(), [field]: ticked }
    },
    dismiss,
    async add() {
      const patient = question.consultation.peek()?.patient
      const wanted = offered.peek().filter(({ field }) => chosen.peek().has(field))
      if (saving.peek() || !patient || wanted.length === 0) return
      saving.value = true
      failure.value = undefined
      const body = Object.fromEntries(wanted.map(({ field, value }) => [field, value]))
      const answer = await api.patch(`/api/patients/${encodeURIComponent(patient.id)}`, body, patientSchema)
      saving.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      // What was left out was decided on too.
      dismiss()
      saved.value = true
      await session.load()
    },
    dispose: () => {},
  }
}
