import type { CheckedPrescription } from '../../protocol/pharmacy.ts'

export {
  type CheckedPrescription,
  checkedPrescription,
  recordedDispensation,
} from '../../protocol/pharmacy.ts'
export type Prescription = CheckedPrescription['prescription']
