import { signal } from '@preact/signals'
import type { TypedDoctorProfile } from '../../domain/people/doctorProfile.ts'
import type { DoctorProfileView } from '../../protocol/doctorProfile.ts'
import { type Failure, fieldErrors } from '../lib/failure.ts'

const EMPTY: TypedDoctorProfile = {
  title: 'Dr',
  lastName: '',
  firstName: '',
  specialty: 'generalist',
  rpps: '',
  finess: '',
  address: '',
  phone: '',
  email: '',
  languages: ['fr'],
}

/** The text fields of the form, in the order in which they stand. */
export const TEXT_FIELDS = ['lastName', 'firstName', 'rpps', 'finess', 'phone', 'email', 'address'] as const

const FIELDS: readonly string[] = ['title', 'specialty', 'languages', ...TEXT_FIELDS]

export const typedOf = (profile: DoctorProfileView): TypedDoctorProfile => ({
  title: profile.title,
  lastName: profile.lastName,
  firstName: profile.firstName,
  specialty: profile.specialty,
  rpps: profile.rpps,
  finess: profile.finess ?? '',
  address: profile.address,
  phone: profile.phone,
  email: profile.email,
  languages: profile.languages,
})

/** A doctor's profile as typed until it is sent; what is wrong with a field goes away as it is mended. */
export function createProfileForm(typed: TypedDoctorProfile = EMPTY, onTyped?: (draft: TypedDoctorProfile) => void) {
  const draft = signal(typed)
  const failure = signal<Failure | undefined>(undefined)
  const mended = signal<readonly string[]>([])
  const errorOf = (field: string) =>
    failure.value && !mended.value.includes(field) ? fieldErrors(failure.value)[field] : undefined
  return {
    draft,
    failure,
    fail(refusal: Failure | undefined) {
      mended.value = []
      failure.value = refusal
    },
    errorOf,
    /** Whether something is said under a field: then it needn't be said beneath the form too. */
    namesField: () =>
      failure.value !== undefined && Object.keys(fieldErrors(failure.value)).some((field) => FIELDS.includes(field)),
    set<Field extends keyof TypedDoctorProfile>(field: Field, value: TypedDoctorProfile[Field]) {
      draft.value = { ...draft.peek(), [field]: value }
      mended.value = [...mended.peek(), field]
      onTyped?.(draft.peek())
    },
    choose(language: string, chosen: boolean) {
      const others = draft.peek().languages.filter((each) => each !== language)
      this.set('languages', chosen ? [...others, language] : others)
    },
  }
}
export type ProfileForm = ReturnType<typeof createProfileForm>
