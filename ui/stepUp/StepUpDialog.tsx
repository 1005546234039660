import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { t } from '../i18n/locale.ts'
import { StepUp } from './StepUp.tsx'
import type { StepUpModel } from './stepUpModel.ts'
import { words } from './words.ts'

type StepUpDialogProps = {
  model: StepUpModel
  /** What was wanted, once the person has proved who they are. */
  onProved: () => void
}

/** The step-up on its own, over the page whose press asked for it. */
export function StepUpDialog({ model, onProved }: StepUpDialogProps) {
  const confirm = async () => {
    if (await model.confirm()) onProved()
  }
  return (
    <Dialog
      open={model.open.value}
      title={t(words.title)}
      onClose={model.close}
      actions={
        <>
          <Button variant="ghost" onPress={model.close}>
            {t(words.cancel)}
          </Button>
          <Button busy={model.busy.value} onPress={confirm}>
            {t(words.confirm)}
          </Button>
        </>
      }
    >
      <StepUp model={model} onComplete={confirm} titled />
    </Dialog>
  )
}
