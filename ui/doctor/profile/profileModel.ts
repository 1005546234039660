import { signal } from '@preact/signals'
import type { TypedDoctorProfile } from '../../../domain/people/doctorProfile.ts'
import { doctorProfileBody, type OwnDoctorProfile, ownDoctorProfile } from '../../../protocol/doctorProfile.ts'
import { createProfileForm, type ProfileForm, typedOf } from '../../doctorProfile/profileForm.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { createProven } from '../../stepUp/provenModel.ts'
import { isSignedOut, type Session } from '../sessionModel.ts'

const PATH = '/api/doctor/profile'
/** What is typed and not saved yet: a session that ends, or a reload, loses nothing of it. */
const KEPT = 'draft:doctor-profile'

const same = (one: TypedDoctorProfile, other: TypedDoctorProfile) => JSON.stringify(one) === JSON.stringify(other)

function keptDraft(): TypedDoctorProfile | undefined {
  const kept = recall(KEPT, doctorProfileBody)
  return kept && { ...kept, finess: kept.finess ?? '' }
}

/** The doctor's own profile: shown as a form, saved with a step-up where it says who they are. */
export function createProfile(session: Session) {
  const profile = resource((abort) => api.get(PATH, ownDoctorProfile, { signal: abort }))
  const proven = createProven()
  const form = signal<ProfileForm | undefined>(undefined)
  const resumed = signal(false)
  const saving = signal(false)
  const saved = signal(false)

  function begin(known: OwnDoctorProfile, typed = typedOf(known)) {
    form.value = createProfileForm(typed, (draft) => {
      saved.value = false
      keep(KEPT, draft)
    })
  }

  async function send(typed: ProfileForm) {
    const sent = typed.draft.peek()
    saved.value = false
    await proven.attempt(
      () => api.patch(PATH, sent, ownDoctorProfile),
      (answer) => {
        if (!answer.ok) {
          typed.fail(answer.refusal)
          if (isSignedOut(answer.refusal)) session.check()
          return
        }
        profile.set(answer.value)
        saved.value = true
        resumed.value = false
        typed.fail(undefined)
        // What was typed while it was on its way is not part of what was saved, and stays.
        if (typed.draft.peek() !== sent) return
        typed.draft.value = typedOf(answer.value)
        forget(KEPT)
      },
    )
  }

  return {
    state: profile.state,
    form,
    resumed,
    saving,
    saved,
    stepUp: proven.stepUp,
    proved: proven.proved,
    async load() {
      await profile.load()
      const state = profile.state.peek()
      if (state.status === 'failed' && isSignedOut(state.failure)) session.check()
      if (state.status !== 'ready' || form.peek()) return
      const kept = keptDraft()
      resumed.value = kept !== undefined && !same(kept, typedOf(state.value))
      begin(state.value, kept)
    },
    undo() {
      const known = profile.state.peek().value
      if (!known) return
      forget(KEPT)
      resumed.value = false
      saved.value = false
      begin(known)
    },
    async save() {
      const typed = form.peek()
      if (!typed || saving.peek()) return
      saving.value = true
      await send(typed)
      saving.value = false
    },
    dispose: profile.dispose,
  }
}
