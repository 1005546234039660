import { computed, signal } from '@preact/signals'
import { type Failure, fieldErrors } from '../lib/failure.ts'
import { ownPharmacy } from './attempts.ts'
import { identityErrors, identityOf, type PharmacyIdentity } from './derivePharmacy.ts'

/** Who this counter is, for dispensing and for refusing alike. */
export function createIdentity() {
  const remembered = ownPharmacy.get()
  const name = signal(remembered?.name ?? '')
  const finess = signal(remembered?.finess ?? '')
  const editing = signal(remembered === undefined)
  const asked = signal(false)
  const refused = signal<Readonly<Record<string, string>>>({})
  const errors = computed(() => (asked.value ? identityErrors(name.value, finess.value) : {}))

  return {
    name,
    finess,
    editing,
    errors,
    refused,
    /** Whether the pharmacy is named; opens the fields when it is not. */
    check(): boolean {
      asked.value = true
      refused.value = {}
      const complete = Object.keys(errors.value).length === 0
      if (!complete) editing.value = true
      return complete
    },
    /** The pharmacy as given, which this device keeps from now on. */
    remember(): PharmacyIdentity {
      const identity = identityOf(name.peek(), finess.peek())
      ownPharmacy.set(identity)
      editing.value = false
      return identity
    },
    /** What the service would not take of it stands under its field. */
    refuse(failure: Failure) {
      refused.value = fieldErrors(failure)
      if (Object.keys(refused.value).some((path) => path.startsWith('pharmacy.'))) editing.value = true
    },
  }
}
