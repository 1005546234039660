import { X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import './Dialog.css'
import { words } from './words.ts'

type DialogProps = {
  open: boolean
  title: string
  /** Escape, the cross, or a press beside it. */
  onClose: () => void
  /** The whole screen. */
  full?: boolean
  actions?: ComponentChildren
  children: ComponentChildren
}

/** The browser's own modal: it keeps the focus inside, and gives it back to what opened it. */
export function Dialog({ open, title, onClose, full, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    const opener = document.activeElement
    element.showModal()
    return () => {
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [open])

  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and `cancel` hears it
    <dialog
      ref={dialog}
      class={classes('dialog', full && 'dialog--full')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div class="dialog-content">
        <div class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon={X} label={t(words.close)} onPress={onClose} />
        </div>
        {children}
        {actions && <div class="dialog-actions">{actions}</div>}
      </div>
    </dialog>
  )
}
