import { signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { invitedDoctor, type ManagedDoctor, managedDoctor, managedDoctors } from '../../../protocol/admin.ts'
import { restoredAccess } from '../../../protocol/passkeys.ts'
import { type Answer, api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { createProven } from '../../stepUp/provenModel.ts'
import { createDoctorForm, type DoctorForm } from './doctorForm.ts'
import { words } from './words.ts'

const PATH = '/api/admin/doctors'
const at = (id: string, what: string) => `${PATH}/${encodeURIComponent(id)}${what}`

/** Who answers on the platform: invited, corrected, shut out and let in again. */
export function createDoctors() {
  const { state, load, dispose } = resource((stop) => api.get(PATH, managedDoctors, { signal: stop }))
  const proven = createProven()
  const search = signal('')
  const form = signal<DoctorForm | undefined>(undefined)
  const busy = signal(false)
  const done = signal<Phrase | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  /** What a press on a doctor's line answered; the list is read again either way. */
  async function change<Value>(deed: () => Promise<Answer<Value>>, said: Phrase) {
    done.value = undefined
    failure.value = undefined
    await proven.attempt(deed, async (answer) => {
      if (answer.ok) done.value = said
      else failure.value = answer.refusal
      await load()
    })
  }

  return {
    doctors: state,
    load,
    dispose,
    stepUp: proven.stepUp,
    proved: proven.proved,
    search,
    form,
    busy,
    done,
    failure,
    open(doctor: ManagedDoctor | null) {
      done.value = undefined
      form.value = createDoctorForm(doctor)
    },
    close() {
      form.value = undefined
    },
    async save() {
      const typed = form.peek()
      if (!typed || busy.peek()) return
      busy.value = true
      const { id, draft } = typed
      const after = (said: Phrase) => async (answer: Answer<unknown>) => {
        if (!answer.ok) return typed.fail(answer.refusal)
        form.value = undefined
        done.value = said
        await load()
      }
      if (id === null) await proven.attempt(() => api.post(PATH, draft.peek(), invitedDoctor), after(words.invited))
      else await after(words.saved)(await api.patch(at(id, ''), draft.peek(), managedDoctor))
      busy.value = false
    },
    inviteAgain: (id: string) => change(() => api.post(at(id, '/invitation'), undefined, invitedDoctor), words.invited),
    suspend: (id: string) => change(() => api.post(at(id, '/suspend'), undefined, managedDoctor), words.isSuspended),
    resume: (id: string) => change(() => api.post(at(id, '/resume'), undefined, managedDoctor), words.isResumed),
    restore: (email: string) =>
      change(() => api.post('/api/access-restorations', { email }, restoredAccess), words.restored),
  }
}
export type DoctorsModel = ReturnType<typeof createDoctors>
