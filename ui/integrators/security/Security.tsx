import { SecurityPanel } from '../../security/SecurityPanel.tsx'

/** The administrator's keys and devices, and the doctors whom they let in again. */
export function Security() {
  return <SecurityPanel of="admin" />
}
