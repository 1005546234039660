import { KeyRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import { SCOPES } from '../../../domain/access/scopes.ts'
import type { ApiKeyView } from '../../../protocol/integrators.ts'
import { Listed } from '../../administrator/Listed.tsx'
import { AskFirst } from '../../components/AskFirst.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Form } from '../../components/Form.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { scopeWords, templates, words } from '../words.ts'
import { createKeys } from './keysModel.ts'

export function Keys() {
  const model = useModel(createKeys)
  useEffect(() => {
    model.load()
  }, [model])
  return (
    <>
      <Listed
        title={t(words.keys)}
        lead={t(words.keysLead)}
        model={model}
        failure={model.failure.value}
        itemsOf={({ apiKeys }) => apiKeys}
        empty={{ icon: KeyRound, title: t(words.noKeys), text: t(words.noKeysText) }}
      >
        {(keys) => (
          <ul class="stack">
            {keys.map((key) => (
              <KeyLine key={key.id} known={key} onRevoke={() => model.revoke(key.id)} />
            ))}
          </ul>
        )}
      </Listed>
      <NewKey model={model} />
    </>
  )
}

function KeyLine({ known, onRevoke }: { known: ApiKeyView; onRevoke: () => void }) {
  const over = known.revokedAt !== null
  return (
    <Card as="li">
      <div class="administrator-head">
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
      <div class="administrator-head">
        <p class="muted small">
          {fill(templates.created, { at: format.dateTime(known.createdAt) })}
          {' · '}
          {known.lastUsedAt === null
            ? t(words.neverUsed)
            : fill(templates.used, { at: format.dateTime(known.lastUsedAt) })}
        </p>
        {!over && (
          <AskFirst
            label={t(words.revoke)}
            title={fill(templates.revokeTitle, { name: known.name })}
            text={t(words.revokeText)}
            danger
            onConfirmed={onRevoke}
          />
        )}
      </div>
    </Card>
  )
}

function NewKey({ model }: { model: ReturnType<typeof createKeys> }) {
  const tried = model.tried.value
  return (
    <Card as="section" label={t(words.newKey)}>
      <h3>{t(words.newKey)}</h3>
      <Form class="administrator-form" onSubmit={model.make}>
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
        <fieldset class="administrator-choices">
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
      </Form>
    </Card>
  )
}
