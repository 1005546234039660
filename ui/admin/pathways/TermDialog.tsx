import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Field } from '../../components/Field.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { PathwaysModel } from './pathwaysModel.ts'
import { templates, words } from './words.ts'

const TITLES = { publish: words.publish, schedule: words.schedule, end: words.end, draft: words.unschedule }
const LEADS = {
  publish: words.publishLead,
  schedule: words.scheduleLead,
  end: words.endLead,
  draft: words.unscheduleLead,
}
const DEEDS = { publish: words.publishNow, schedule: words.schedule, end: words.endNow, draft: words.unschedule }

/** What is asked before a version begins or ends for everybody. */
export function TermDialog({ model }: { model: PathwaysModel }) {
  const asked = model.asked.value
  const what = asked?.what ?? 'publish'
  return (
    <Dialog
      open={asked !== undefined}
      title={t(TITLES[what])}
      onClose={model.cancel}
      actions={
        <>
          <Button variant="ghost" onPress={model.cancel}>
            {t(words.cancel)}
          </Button>
          <Button variant={what === 'end' ? 'danger' : 'primary'} busy={model.busy.value} onPress={model.confirm}>
            {t(what === 'end' && model.until.value !== '' ? words.endThen : DEEDS[what])}
          </Button>
        </>
      }
    >
      <div class="stack">
        {asked && (
          <p>
            <strong>{fill(templates.which, { title: t(asked.pathway.title), version: asked.version.version })}</strong>
          </p>
        )}
        <p>{t(LEADS[what])}</p>
        {what === 'schedule' && (
          <Moment label={t(words.startsAt)} value={model.from} error={model.errors.value['startsAt']} />
        )}
        {what !== 'draft' && (
          <Moment
            label={t(words.endsAt)}
            hint={t(what === 'end' ? words.endsNowHint : words.endsHint)}
            optional
            value={model.until}
            error={model.errors.value['endsAt'] ?? (what === 'schedule' ? undefined : model.errors.value['startsAt'])}
          />
        )}
        {model.failure.value && <Failed failure={model.failure.value} />}
      </div>
    </Dialog>
  )
}

type MomentProps = {
  label: string
  hint?: string
  optional?: boolean
  value: PathwaysModel['from']
  error: string | undefined
}

function Moment({ label, hint, optional, value, error }: MomentProps) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} error={error}>
      {(control) => (
        <input
          class="input"
          type="datetime-local"
          value={value.value}
          onInput={(event) => {
            value.value = event.currentTarget.value
          }}
          {...control}
        />
      )}
    </Field>
  )
}
