import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Failed } from '../components/Failed.tsx'
import { TextField } from '../components/TextField.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { useModel } from '../lib/useModel.ts'
import { StepUpDialog } from '../stepUp/StepUpDialog.tsx'
import { createRestoreAccess } from './restoreAccessModel.ts'
import { templates, words } from './words.ts'

type Model = ReturnType<typeof createRestoreAccess> & { dispose?: () => void }

/** For an administrator: somebody who lost their keys gets in again. */
export function RestoreAccess() {
  const model = useModel<Model>(createRestoreAccess)
  const restored = model.restored.value
  const fieldError = model.fieldError.value
  return (
    <section class="stack" aria-labelledby="restore-access">
      <h2 id="restore-access">{t(words.restore)}</h2>
      <p class="muted">{t(words.restoreLead)}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.ask()
        }}
      >
        <TextField
          label={t(words.restoreEmail)}
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="off"
          maxLength={200}
          value={model.email.value}
          onValue={(typed) => {
            model.email.value = typed
          }}
          error={fieldError}
        />
        {model.failure.value && !fieldError && <Failed failure={model.failure.value} />}
        <div role="status">
          {restored && (
            <Alert kind="ok">
              {fill(templates.restored, { email: restored.email, until: format.dateTime(restored.until) })}
            </Alert>
          )}
        </div>
        <div>
          <Button type="submit" variant="ghost">
            {t(words.restoreDo)}
          </Button>
        </div>
      </form>
      <Dialog
        open={model.asking.value}
        title={fill(templates.restoreOf, { email: model.email.value.trim() })}
        onClose={model.cancel}
        actions={
          <>
            <Button variant="ghost" onPress={model.cancel}>
              {t(words.cancel)}
            </Button>
            <Button variant="danger" busy={model.busy.value} onPress={model.restore}>
              {t(words.restoreDo)}
            </Button>
          </>
        }
      >
        <p>{t(words.restoreText)}</p>
      </Dialog>
      <StepUpDialog model={model.stepUp} onProved={model.restore} />
    </section>
  )
}
