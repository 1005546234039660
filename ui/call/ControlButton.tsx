import type { IconNode } from 'lucide'
import { classes } from '../components/classes.ts'
import { Icon } from '../components/Icon.tsx'

type ControlButtonProps = { icon: IconNode; label: string; off?: boolean; danger?: boolean; onPress: () => void }

/** A control of the call: an icon with its words under it, large enough for a thumb. */
export function ControlButton({ icon, label, off, danger, onPress }: ControlButtonProps) {
  return (
    <button
      type="button"
      title={label}
      class={classes('call-control', off && 'call-control--off', danger && 'call-control--danger')}
      onClick={onPress}
    >
      <Icon node={icon} size={22} />
      <span>{label}</span>
    </button>
  )
}
