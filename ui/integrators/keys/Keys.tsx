import { useSignal } from '@preact/signals'
import { KeyRound } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { SCOPES } from '../../../domain/access/scopes.ts'
import type { ApiKeyView } from '../../../protocol/integrators.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { Once } from '../Once.tsx'
import { scopeWords, templates, words } from '../words.ts'
import { createKeys } from './keysModel.ts'

export function Keys() {
  const model = useModel(createKeys)
  const revoking = useSignal<ApiKeyView | undefined>(undefined)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.keys.value
  const keys = state.value?.apiKeys
  return (
    <>
      <div class="stack">
        <h2 class="title">{t(words.keys)}</h2>
        <p class="muted">{t(words.keysLead)}</p>
      </div>
      {model.made.value && (
        <Once
          secret={model.made.value}
          onDone={() => {
            model.made.value = undefined
          }}
        />
      )}
      {model.failure.value && <Failed failure={model.failure.value} />}
      {!keys && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {keys?.length === 0 && (
        <Empty icon={KeyRound} title={t(words.noKeys)}>
          {t(words.noKeysText)}
        </Empty>
      )}
      {keys && keys.length > 0 && (
        <ul class="stack">
          {keys.map((key) => (
            <KeyLine key={key.id} known={key} onRevoke={() => (revoking.value = key)} />
          ))}
        </ul>
      )}
      <NewKey model={model} />
      <Dialog
        open={revoking.value !== undefined}
        title={fill(templates.revokeTitle, { name: revoking.value?.name ?? '' })}
        onClose={() => (revoking.value = undefined)}
        actions={
          <>
            <Button variant="ghost" onPress={() => (revoking.value = undefined)}>
              {t(words.cancel)}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                const id = revoking.peek()?.id
                revoking.value = undefined
                if (id !== undefined) model.revoke(id)
              }}
            >
              {t(words.revoke)}
            </Button>
          </>
        }
      >
        <p>{t(words.revokeText)}</p>
      </Dialog>
    </>
  )
}

function KeyLine({ known, onRevoke }: { known: ApiKeyView; onRevoke: () => void }) {
  const over = known.revokedAt !== null
  return (
    <Card as="li">
      <div class="integrators-head">
        <h3>{known.name}</h3>
        <Tag kind={over ? 'plain' : 'ok'}>{t(over ? words.revoked : words.active)}</Tag>
      </div>
      <p>
        <code>{known.prefix}…</code>
      </p>
      <div class="row">
        {known.scopes.map((scope) => (
          <Tag key={scope}>{t(scopeWords[scope])}</Tag>
        ))}
      </div>
      <div class="integrators-head">
        <p class="muted small">
          {fill(templates.created, { at: format.dateTime(known.createdAt) })}
          {' · '}
          {known.lastUsedAt === null
            ? t(words.neverUsed)
            : fill(templates.used, { at: format.dateTime(known.lastUsedAt) })}
        </p>
        {!over && (
          <Button variant="ghost" onPress={onRevoke}>
            {t(words.revoke)}
          </Button>
        )}
      </div>
    </Card>
  )
}

function NewKey({ model }: { model: ReturnType<typeof createKeys> }) {
  const form = useRef<HTMLFormElement>(null)
  const tried = model.tried.value
  return (
    <Card as="section" label={t(words.newKey)}>
      <h3>{t(words.newKey)}</h3>
      <form
        ref={form}
        class="integrators-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.make().then(() => focusFirstError(form.current))
        }}
      >
        <TextField
          label={t(words.keyName)}
          hint={t(words.keyNameHint)}
          maxLength={100}
          value={model.name.value}
          onValue={(value) => {
            model.name.value = value
          }}
          error={tried && model.name.value.trim() === '' ? t(words.nameMissing) : undefined}
        />
        <fieldset class="integrators-choices">
          <legend>{t(words.scopes)}</legend>
          {SCOPES.map((scope, at) => (
            <Checkbox
              key={scope}
              checked={model.scopes.value.includes(scope)}
              onChecked={(chosen) => model.choose(scope, chosen)}
              error={at === 0 && tried && model.scopes.value.length === 0 ? t(words.scopesMissing) : undefined}
            >
              {t(scopeWords[scope])}
            </Checkbox>
          ))}
        </fieldset>
        <div>
          <Button type="submit" busy={model.busy.value}>
            {t(words.makeKey)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
