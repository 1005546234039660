import type { CheckedPrescription } from '../../protocol/pharmacy.ts'

export {
  type CheckedPrescription,
  checkedPrescription,
  type Dispensation,
  recordedDispensation,
} from '../../protocol/pharmacy.ts'
export type Prescription = CheckedPrescription['prescription']
