import { useSignal } from '@preact/signals'
import { t } from '../i18n/locale.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { words } from './words.ts'

type AskFirstProps = {
  /** What is pressed, and pressed again once the question was read. */
  label: string
  /** The question; the button's own words unless said otherwise. */
  title?: string
  /** What follows from it. */
  text: string
  danger?: boolean
  onConfirmed: () => void
}

/** A press that asks before it acts. */
export function AskFirst({ label, title = label, text, danger, onConfirmed }: AskFirstProps) {
  const asked = useSignal(false)
  const close = () => {
    asked.value = false
  }
  return (
    <>
      <Button variant="ghost" onPress={() => (asked.value = true)}>
        {label}
      </Button>
      <Dialog
        open={asked.value}
        title={title}
        onClose={close}
        actions={
          <>
            <Button variant="ghost" onPress={close}>
              {t(words.cancel)}
            </Button>
            <Button
              variant={danger ? 'danger' : 'primary'}
              onPress={() => {
                close()
                onConfirmed()
              }}
            >
              {label}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </Dialog>
    </>
  )
}
