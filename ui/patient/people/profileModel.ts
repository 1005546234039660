import { computed, signal } from '@preact/signals'
import { parisDay } from '../../../domain/people/age.ts'
import { type PatientView, patient as patientSchema } from '../../../protocol/accounts.ts'
import { locale } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { createAttempt } from '../../lib/attempt.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { session } from '../frame/session.ts'
import {
  asksProfession,
  changedProfileBody,
  changesOf,
  draftOf,
  newProfileBody,
  type ProfileDraft,
  type ProfileField,
  profileChanges,
  profileFaults,
} from './deriveProfile.ts'

export type ProfileModel = ReturnType<typeof createProfile>

/** The form of one person: of the account, of a beneficiary, or of one to come. What is typed survives a reload. */
export function createProfile(patient: PatientView | undefined, done: (saved: PatientView) => void, now: () => number) {
  const name = `draft:profile:${patient?.id ?? 'new'}`
  const before = draftOf(patient, locale.peek())
  const kept = recall(name, profileChanges)
  const draft = signal<ProfileDraft>({ ...before, ...kept })
  const isNew = patient === undefined
  const adding = createAttempt(`${name}:attempt`)
  const tried = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** The fields touched since the service answered: what it said of them no longer holds. */
  const touched = signal<ReadonlySet<string>>(new Set())
  const faultsNow = () => profileFaults(draft.value, { today: parisDay(now()), isNew })

  function add() {
    const body = newProfileBody(draft.peek())
    return api.post('/api/patients', body, patientSchema, { idempotencyKey: adding.keyFor(body) })
  }
  const change = (id: string) =>
    api.patch(`/api/patients/${encodeURIComponent(id)}`, changedProfileBody(draft.peek(), before), patientSchema)

  return {
    draft,
    isNew,
    recalled: kept !== undefined,
    sending,
    failure,
    asksProfession: computed(() => asksProfession(draft.value, parisDay(now()))),
    faults: computed(() => (tried.value ? faultsNow() : {})),
    refused: computed(() =>
      Object.fromEntries(
        Object.entries(failure.value ? fieldErrors(failure.value) : {}).filter(([field]) => !touched.value.has(field)),
      ),
    ),
    change(field: ProfileField, value: string) {
      draft.value = { ...draft.value, [field]: value }
      touched.value = new Set([...touched.value, field])
      const changes = changesOf(draft.value, before)
      if (Object.keys(changes).length > 0) keep(name, changes)
      else forget(name)
    },
    discard() {
      forget(name)
      adding.done()
      // An answer that was lost may have been a yes.
      if (failure.peek()) session.load()
    },
    async submit() {
      tried.value = true
      if (sending.peek() || Object.keys(faultsNow()).length > 0) return
      sending.value = true
      failure.value = undefined
      touched.value = new Set()
      const answer = await (isNew ? add() : change(patient.id))
      sending.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      forget(name)
      adding.done()
      await session.load()
      done(answer.value)
    },
    dispose: () => {},
  }
}
