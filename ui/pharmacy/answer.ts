import type { CheckedPrescription } from '../../protocol/pharmacy.ts'

export {
  type CheckedPrescription,
  checkedPrescription,
  type RecordedDispensation,
  recordedDispensation,
} from '../../protocol/pharmacy.ts'
export type Prescription = CheckedPrescription['prescription']
