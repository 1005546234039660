import { computed, signal } from '@preact/signals'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'
import { looksLikeEmail } from '../signIn/deriveSignIn.ts'
import { pendingSignIn } from '../signIn/pendingSignIn.ts'

type SpaceDraft = {
  email: string
  /** As typed, day first; not asked for where the service knows who it is. */
  birthDate: string
  acceptsTerms: boolean
  consentsToHealthData: boolean
}
export type SpaceField = keyof SpaceDraft

type SpaceForm = {
  /** Where it goes, and where to when the code was right. */
  path: string
  returnTo: string
  /** The page that this form stands on. */
  back: string
  asksBirthDate: boolean
}

export type SpaceFormModel = ReturnType<typeof createSpaceForm>

/** What opens a space beside the sign-up: an address of one's own, the agreements, and then a code. */
export function createSpaceForm({ path, returnTo, back, asksBirthDate }: SpaceForm, go: (path: string) => void) {
  const draft = signal<SpaceDraft>({ email: '', birthDate: '', acceptsTerms: false, consentsToHealthData: false })
  const tried = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  function faultsOf(typed: SpaceDraft): ReadonlySet<SpaceField> {
    const faults = new Set<SpaceField>()
    if (!looksLikeEmail(typed.email)) faults.add('email')
    if (asksBirthDate && !parseTypedDate(typed.birthDate).ok) faults.add('birthDate')
    if (!typed.acceptsTerms) faults.add('acceptsTerms')
    if (!typed.consentsToHealthData) faults.add('consentsToHealthData')
    return faults
  }

  return {
    draft,
    sending,
    failure,
    asksBirthDate,
    faults: computed((): ReadonlySet<SpaceField> => (tried.value ? faultsOf(draft.value) : new Set())),
    /** What the service says of single fields. */
    refused: computed(() => (failure.value ? fieldErrors(failure.value) : {})),
    change<Field extends SpaceField>(field: Field, value: SpaceDraft[Field]) {
      draft.value = { ...draft.value, [field]: value }
      failure.value = undefined
    },
    async submit() {
      tried.value = true
      const typed = draft.peek()
      if (sending.peek() || faultsOf(typed).size > 0) return
      sending.value = true
      failure.value = undefined
      const { birthDate, ...rest } = typed
      const day = parseTypedDate(birthDate)
      const email = typed.email.trim()
      const body = { ...rest, email, ...(asksBirthDate && day.ok ? { birthDate: day.value } : {}) }
      const answer = await api.post(path, body, nothing)
      sending.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      pendingSignIn.set({ email, returnTo, fresh: true, back })
      go('/code')
    },
    dispose: () => {},
  }
}
