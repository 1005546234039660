import { signal } from '@preact/signals'
import type { TypedDoctorProfile } from '../../../domain/people/doctorProfile.ts'
import type { ManagedDoctor } from '../../../protocol/admin.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'

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

const profileOf = (doctor: ManagedDoctor): TypedDoctorProfile => ({
  title: doctor.title,
  lastName: doctor.lastName,
  firstName: doctor.firstName,
  specialty: doctor.specialty,
  rpps: doctor.rpps,
  finess: doctor.finess ?? '',
  address: doctor.address,
  phone: doctor.phone,
  email: doctor.email,
  languages: doctor.languages,
})

/** A doctor's profile as typed until it is sent; what is wrong with a field goes away as it is mended. */
export function createDoctorForm(doctor: ManagedDoctor | null) {
  const draft = signal<TypedDoctorProfile>(doctor ? profileOf(doctor) : EMPTY)
  const failure = signal<Failure | undefined>(undefined)
  const mended = signal<readonly string[]>([])
  return {
    id: doctor?.id ?? null,
    draft,
    failure,
    fail(refusal: Failure) {
      mended.value = []
      failure.value = refusal
    },
    errorOf: (field: string) =>
      failure.value && !mended.value.includes(field) ? fieldErrors(failure.value)[field] : undefined,
    set<Field extends keyof TypedDoctorProfile>(field: Field, value: TypedDoctorProfile[Field]) {
      draft.value = { ...draft.peek(), [field]: value }
      mended.value = [...mended.peek(), field]
    },
    choose(language: string, chosen: boolean) {
      const others = draft.peek().languages.filter((each) => each !== language)
      this.set('languages', chosen ? [...others, language] : others)
    },
  }
}
export type DoctorForm = ReturnType<typeof createDoctorForm>
