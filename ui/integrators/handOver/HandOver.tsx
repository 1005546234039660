import { useSignal } from '@preact/signals'
import { UserCheck } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { SsoKeyView } from '../../../protocol/handOver.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
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
import { Copyable, Once } from '../Once.tsx'
import { words as common, templates as shared } from '../words.ts'
import { createHandOver } from './handOverModel.ts'
import { words } from './words.ts'

type Model = ReturnType<typeof createHandOver>

export function HandOver() {
  const model = useModel(createHandOver)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.keys.value
  const keys = state.value?.ssoKeys
  const failure = model.failure.value
  return (
    <>
      <div class="stack">
        <h2 class="title">{t(words.title)}</h2>
        <p class="muted">{t(words.lead)}</p>
      </div>
      {model.secret.value && (
        <Once
          secret={model.secret.value}
          onDone={() => {
            model.secret.value = undefined
          }}
        />
      )}
      {failure && model.urlError() === undefined && <Failed failure={failure} />}
      {!keys && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {keys?.length === 0 && (
        <Empty icon={UserCheck} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {keys && keys.length > 0 && (
        <ul class="stack">
          {keys.map((key) => (
            <KeyLine key={key.id} known={key} onRevoke={() => model.revoke(key.id)} />
          ))}
        </ul>
      )}
      <NewKeys model={model} />
      <Card as="section" label={t(words.how)}>
        <h3>{t(words.how)}</h3>
        <p>{t(words.howText)}</p>
        <Copyable text={formOf(location.origin)} />
        <p class="muted small">{t(words.howClaims)}</p>
      </Card>
    </>
  )
}

const formOf = (origin: string) =>
  `<form method="post" action="${origin}/sso">\n  <input type="hidden" name="token" value="eyJ…">\n  <button>Téléconsultation</button>\n</form>`

function KeyLine({ known, onRevoke }: { known: SsoKeyView; onRevoke: () => void }) {
  const asked = useSignal(false)
  const over = known.revokedAt !== null
  const name = known.url ?? t(words.secret)
  const close = () => {
    asked.value = false
  }
  return (
    <Card as="li">
      <div class="integrators-head">
        <h3>{known.url === null ? name : <code>{name}</code>}</h3>
        <Tag kind={over ? 'plain' : 'ok'}>{t(over ? common.revoked : common.active)}</Tag>
      </div>
      <div class="integrators-head">
        <p class="muted small">
          {known.kind === 'jwks' ? 'EdDSA' : 'HS256'}
          {' · '}
          {fill(shared.created, { at: format.dateTime(known.createdAt) })}
        </p>
        {!over && (
          <Button variant="ghost" onPress={() => (asked.value = true)}>
            {t(common.revoke)}
          </Button>
        )}
      </div>
      <Dialog
        open={asked.value}
        title={fill(shared.revokeTitle, { name })}
        onClose={close}
        actions={
          <>
            <Button variant="ghost" onPress={close}>
              {t(common.cancel)}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                close()
                onRevoke()
              }}
            >
              {t(common.revoke)}
            </Button>
          </>
        }
      >
        <p>{t(words.revokeText)}</p>
      </Dialog>
    </Card>
  )
}

function NewKeys({ model }: { model: Model }) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <Card as="section" label={t(words.add)}>
      <h3>{t(words.add)}</h3>
      <form
        ref={form}
        class="integrators-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.addAddress().then(() => focusFirstError(form.current))
        }}
      >
        <TextField
          label={t(words.address)}
          hint={t(words.addressHint)}
          placeholder="https://"
          autoCapitalize="off"
          maxLength={2048}
          value={model.url.value}
          onValue={(value) => {
            model.url.value = value
          }}
          error={model.tried.value && model.url.value.trim() === '' ? t(words.addressHint) : model.urlError()}
        />
        <div class="row">
          <Button type="submit" busy={model.busy.value === 'jwks'}>
            {t(words.addAddress)}
          </Button>
          <Button variant="ghost" busy={model.busy.value === 'secret'} onPress={model.makeSecret}>
            {t(words.makeSecret)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
