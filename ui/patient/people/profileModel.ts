import { computed, signal } from '@preact/signals'
import { parisDay } from '../../../domain/people/age.ts'
import { type PatientView, patient as patientSchema } from '../../../protocol/accounts.ts'
import { locale } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { session } from '../frame/session.ts'
import {
  asksProfession,
  draftOf,
  type ProfileField,
  profileBody,
  profileDraft,
  profileFaults,
} from './deriveProfile.ts'

export type ProfileModel = ReturnType<typeof createProfile>

/** The form of one person: of the account, of a beneficiary, or of one to come. What is typed survives a reload. */
export function createProfile(patient: PatientView | undefined, done: (saved: PatientView) => void, now: () => number) {
  const name = `draft:profile:${patient?.id ?? 'new'}`
  const kept = recall(name, profileDraft)
  const draft = signal(kept ?? draftOf(patient, locale.peek()))
  const isNew = patient === undefined
  const tried = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** The fields touched since the service answered: what it said of them no longer holds. */
  const touched = signal<ReadonlySet<string>>(new Set())
  const faultsNow = () => profileFaults(draft.value, { today: parisDay(now()), isNew })

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
      keep(name, draft.value)
    },
    discard: () => forget(name),
    async submit() {
      tried.value = true
      if (sending.peek() || Object.keys(faultsNow()).length > 0) return
      sending.value = true
      failure.value = undefined
      touched.value = new Set()
      const body = profileBody(draft.peek(), isNew)
      const answer = isNew
        ? await api.post('/api/patients', body, patientSchema)
        : await api.patch(`/api/patients/${encodeURIComponent(patient.id)}`, body, patientSchema)
      sending.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      forget(name)
      await session.load()
      done(answer.value)
    },
    dispose: () => {},
  }
}
