import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import type { DeletionModel } from './deletionModel.ts'
import { words } from './words.ts'

type DeletionDialogProps = {
  model: DeletionModel
  title: string
  text: string
  /** What to do first, where a question is open. */
  heldUp: string
  /** The press that does it. */
  action: string
}

export function DeletionDialog({ model, title, text, heldUp, action }: DeletionDialogProps) {
  const failure = model.failure.value
  const open = model.openQuestion.value
  return (
    <Dialog
      open={model.asked.value}
      title={title}
      onClose={model.keep}
      actions={
        <>
          <Button variant="ghost" onPress={model.keep}>
            {t(words.keep)}
          </Button>
          {open ? (
            <ButtonLink href={`/questions/${open}`}>{t(words.goToQuestion)}</ButtonLink>
          ) : (
            <Button variant="danger" busy={model.busy.value} onPress={model.confirm}>
              {action}
            </Button>
          )}
        </>
      }
    >
      <p>{text}</p>
      {open && (
        <Alert kind="warn" live="alert">
          {heldUp}
        </Alert>
      )}
      {failure && !open && <Failed failure={failure} />}
    </Dialog>
  )
}
