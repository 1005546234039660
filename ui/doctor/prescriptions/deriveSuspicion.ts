import type { OwnPrescription } from '../../../protocol/pharmacy.ts'

/** Whether a doctor should look at it: its code behaves oddly, or a pharmacist doubts the paper. One taken back is settled. */
export const worthALook = ({ suspicions, refusals, status }: OwnPrescription): boolean =>
  status !== 'revoked' &&
  (suspicions.length > 0 || refusals.some(({ reason }) => reason === 'suspected-forgery' || reason === 'identity'))

/** Those worth a look first, then as they came: newest first. */
export const inOrder = (list: readonly OwnPrescription[]): OwnPrescription[] => [
  ...list.filter(worthALook),
  ...list.filter((each) => !worthALook(each)),
]
