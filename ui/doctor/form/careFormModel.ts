import { effect, signal } from '@preact/signals'
import { type FormView, formKept, formView } from '../../../protocol/pathwayForm.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { draft } from '../../lib/storage.ts'
import { createFormModel, EMPTY_FORM, type FormDraft, type FormModel, formDraft } from './formModel.ts'

/** What this device kept of a form that was being filled in. */
function recalled(text: string): FormDraft | undefined {
  try {
    const read = formDraft.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** The pathway's form of one consultation: read, kept on this device while typing, and handed in. */
export function createCareForm(consultationId: string, pathway: string) {
  const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/forms/${encodeURIComponent(pathway)}`
  const read = resource((stop) => api.get(path, formView, { signal: stop }))
  const kept = draft(`form:${consultationId}:${pathway}`)
  const model = signal<FormModel | undefined>(undefined)
  const saving = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const savedAt = signal<string | undefined>(undefined)

  function begin(view: FormView) {
    const { form, teleconsultation, earlier, kept: own } = view
    savedAt.value = own?.at
    model.value = createFormModel({
      form,
      teleconsultation,
      last: earlier.at(-1)?.answers ?? null,
      start: recalled(kept.get()) ?? (own ? { ...EMPTY_FORM, answers: own.answers, note: own.note } : EMPTY_FORM),
      onChange: (now) => {
        kept.set(JSON.stringify(now))
        savedAt.value = undefined
      },
    })
  }
  const stop = effect(() => {
    const view = read.state.value.value
    if (view && !model.peek()) begin(view)
  })

  return {
    view: read.state,
    load: read.load,
    model,
    saving,
    failure,
    savedAt,
    /** Hands the form in; false while something is missing or it did not arrive. */
    async save(): Promise<boolean> {
      const current = model.peek()
      if (!current || saving.peek() || !current.isComplete()) return false
      saving.value = true
      failure.value = undefined
      const handedIn = current.draft.peek()
      const { answers, note } = handedIn
      const computed = new Set(
        current.form.steps
          .flatMap((step) => step.questions)
          .filter(({ kind }) => kind === 'computed')
          .map(({ id }) => id),
      )
      const said = Object.fromEntries(Object.entries(answers).filter(([id]) => !computed.has(id)))
      const answer = await api.put(path, { answers: said, note }, formKept)
      saving.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return false
      }
      // What was typed while it was on its way is not in it: that stays on this device, and is not said to be kept.
      if (current.draft.peek() !== handedIn) return true
      savedAt.value = answer.value.at
      kept.clear()
      return true
    },
    dispose() {
      stop()
      read.dispose()
    },
  }
}
