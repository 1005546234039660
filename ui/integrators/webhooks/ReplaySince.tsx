import { RotateCcw } from 'lucide'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Field } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createReplaySince, readPeriod } from './replaySinceModel.ts'
import { replayTemplates, replayWords as words } from './replayWords.ts'

const CHOICES = ['hour', 'day', 'threeDays', 'month', 'moment'] as const

/** « Rejouer depuis… »: what a receiver that was down, or lost its notes, asks for. */
export function ReplaySince({ endpointId, onQueued }: { endpointId: string; onQueued: () => void }) {
  const model = useModel(() => createReplaySince(endpointId, onQueued))
  const exact = model.period.value === 'moment'
  const missing = exact && model.tried.value && model.moment.value === ''
  return (
    <details class="replay">
      <summary>{t(words.title)}</summary>
      <form
        class="administrator-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.send()
        }}
      >
        <p class="muted small">{t(words.lead)}</p>
        <Select
          label={t(words.period)}
          options={CHOICES.map((period) => ({ value: period, label: t(words[period]) }))}
          value={model.period.value}
          onValue={(chosen) => {
            model.period.value = readPeriod(chosen)
          }}
        />
        {exact && (
          <Field label={t(words.exact)} hint={t(words.exactHint)} error={missing ? t(words.exactHint) : undefined}>
            {(control) => (
              <input
                {...control}
                class="input"
                type="datetime-local"
                value={model.moment.value}
                onInput={(event) => {
                  model.moment.value = event.currentTarget.value
                }}
              />
            )}
          </Field>
        )}
        {model.failure.value && <Failed failure={model.failure.value} />}
        <div role="status">
          {model.count.value !== undefined && (
            <Alert kind="ok">{fill(replayTemplates.queued, { count: model.count.value })}</Alert>
          )}
        </div>
        <div>
          <Button type="submit" variant="ghost" icon={RotateCcw} busy={model.busy.value}>
            {t(words.send)}
          </Button>
        </div>
      </form>
    </details>
  )
}
