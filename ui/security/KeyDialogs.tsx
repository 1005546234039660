import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Failed } from '../components/Failed.tsx'
import { TextField } from '../components/TextField.tsx'
import { fill, t } from '../i18n/locale.ts'
import { AddKeyForm } from './AddKeyForm.tsx'
import type { SecurityModel } from './securityModel.ts'
import { templates, words } from './words.ts'

const ADD = 'add-key'

/** One thing at a time is done to a key: made, renamed, removed. */
export function KeyDialogs({ model }: { model: SecurityModel }) {
  const asked = model.asked.value
  const failure = model.failure.value
  const key = asked && asked.kind !== 'add' ? asked.key : undefined
  const cancel = (
    <Button variant="ghost" onPress={model.close}>
      {t(words.cancel)}
    </Button>
  )
  return (
    <>
      <Dialog
        open={asked?.kind === 'add'}
        title={t(words.add)}
        onClose={model.close}
        actions={
          <>
            {cancel}
            <Button type="submit" form={ADD} busy={model.addKey.busy.value}>
              {t(words.go)}
            </Button>
          </>
        }
      >
        <AddKeyForm id={ADD} model={model.addKey} />
      </Dialog>
      <Dialog
        open={asked?.kind === 'rename'}
        title={key ? fill(templates.renameOf, { name: key.name }) : ''}
        onClose={model.close}
        actions={
          <>
            {cancel}
            <Button busy={key !== undefined && model.busy.value === key.id} onPress={() => key && model.rename(key)}>
              {t(words.save)}
            </Button>
          </>
        }
      >
        <TextField
          label={t(words.name)}
          maxLength={model.addKey.maxLength}
          value={model.newName.value}
          onValue={(typed) => {
            model.newName.value = typed
          }}
          error={model.newName.value.trim() === '' ? t(words.nameMissing) : undefined}
        />
        {failure && <Failed failure={failure} />}
      </Dialog>
      <Dialog
        open={asked?.kind === 'remove'}
        title={key ? fill(templates.removeOf, { name: key.name }) : ''}
        onClose={model.close}
        actions={
          <>
            {cancel}
            <Button
              variant="danger"
              busy={key !== undefined && model.busy.value === key.id}
              onPress={() => key && model.remove(key)}
            >
              {t(words.remove)}
            </Button>
          </>
        }
      >
        <p>{t(words.removeText)}</p>
        {failure && <Failed failure={failure} />}
      </Dialog>
    </>
  )
}
