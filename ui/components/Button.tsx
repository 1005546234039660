import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/locale.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import './Button.css'
import { words } from './words.ts'

type Look = { variant?: 'primary' | 'ghost' | 'danger'; wide?: boolean; icon?: IconNode; children: ComponentChildren }

const lookOf = ({ variant = 'primary', wide }: Look) =>
  classes('button', variant !== 'primary' && `button--${variant}`, wide && 'button--wide')

type ButtonProps = Look & {
  type?: 'button' | 'submit'
  /** Presses are ignored meanwhile; the button keeps its width and its focus, and says that it works. */
  busy?: boolean
  disabled?: boolean
  /** For a form elsewhere in the page. */
  form?: string
  describedBy?: string
  onPress?: () => void
}

export function Button({ type = 'button', busy = false, disabled, form, describedBy, onPress, ...look }: ButtonProps) {
  const press = (event: Event) => {
    if (busy) event.preventDefault()
    else onPress?.()
  }
  return (
    <button
      type={type}
      class={classes(lookOf(look), busy && 'button--busy')}
      // Not `disabled` while busy: that would throw the focus away.
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      form={form}
      onClick={press}
    >
      <span class="button-words">
        {look.icon && <Icon node={look.icon} />}
        {look.children}
      </span>
      {busy && (
        <span class="button-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      <span class="visually-hidden" role="status">
        {busy ? t(words.busy) : ''}
      </span>
    </button>
  )
}

/** A link that looks like a button: for going somewhere, where a button does something. */
export function ButtonLink({ href, download, ...look }: Look & { href: string; download?: string | boolean }) {
  return (
    <a class={lookOf(look)} href={href} download={download}>
      <span class="button-words">
        {look.icon && <Icon node={look.icon} />}
        {look.children}
      </span>
    </a>
  )
}

type IconButtonProps = { icon: IconNode; label: string; disabled?: boolean; onPress: () => void }

/** Only where the icon is known to all; the label is read and shown on hover. */
export function IconButton({ icon, label, disabled, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <Icon node={icon} size={22} />
    </button>
  )
}

export function LinkButton({ children, onPress }: { children: ComponentChildren; onPress: () => void }) {
  return (
    <button type="button" class="link-button" onClick={onPress}>
      {children}
    </button>
  )
}
