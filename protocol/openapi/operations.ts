import { ACCOUNT_OPERATIONS } from './accounts.ts'
import { ADMIN_OPERATIONS } from './admin.ts'
import { CONSULTATION_OPERATIONS } from './consultations.ts'
import { DOCTOR_OPERATIONS } from './doctor.ts'
import { HOUSE_OPERATIONS } from './house.ts'
import { INTEGRATOR_OPERATIONS } from './integrators.ts'
import type { Operations } from './operation.ts'
import { PASSKEY_OPERATIONS } from './passkeys.ts'
import { PHARMACY_OPERATIONS } from './pharmacy.ts'

/** Every route in words and schemas. A route that is missing here fails test/domain/openapi.test.ts: describe it in its chapter. */
export const OPERATIONS: Operations = {
  ...INTEGRATOR_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...PASSKEY_OPERATIONS,
  ...CONSULTATION_OPERATIONS,
  ...DOCTOR_OPERATIONS,
  ...PHARMACY_OPERATIONS,
  ...ADMIN_OPERATIONS,
  ...HOUSE_OPERATIONS,
}
