import { SecurityPanel } from '../../security/SecurityPanel.tsx'

/** The administrator's own keys and devices, and the colleagues whom they let in again. */
export function Security() {
  return <SecurityPanel of="admin" />
}
