import { dispense } from '../features/pharmacy/dispense.ts'
import { readKeys } from '../features/pharmacy/readKeys.ts'
import { readPrescription } from '../features/pharmacy/readPrescription.ts'
import { refuseDispensing } from '../features/pharmacy/refuseDispensing.ts'
import { undoDispensation } from '../features/pharmacy/undoDispensation.ts'
import type { Route } from './route.ts'

/** The pharmacy counter. */
export const COUNTER_ROUTES: readonly Route[] = [
  ['GET', '/api/prescriptions/:token', 'prescription.check', readPrescription],
  ['POST', '/api/prescriptions/:token/dispensations', 'prescription.dispense', dispense],
  ['DELETE', '/api/prescriptions/:token/dispensations', 'prescription.dispense', undoDispensation],
  ['POST', '/api/prescriptions/:token/refusals', 'prescription.dispense', refuseDispensing],
  ['GET', '/.well-known/jwks.json', 'prescription.check', readKeys],
]
