import { UserCheck } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { SsoKeyView } from '../../../protocol/handOver.ts'
import { Listed } from '../../administrator/Listed.tsx'
import { Copyable } from '../../administrator/Once.tsx'
import { AskFirst } from '../../components/AskFirst.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Form } from '../../components/Form.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { words as common, templates as shared } from '../words.ts'
import { createHandOver } from './handOverModel.ts'
import { Trial } from './trial/Trial.tsx'
import { templates, words } from './words.ts'

type Model = ReturnType<typeof createHandOver>

export function HandOver() {
  const model = useModel(createHandOver)
  useEffect(() => {
    model.load()
  }, [model])
  const issuer = model.list.value.value?.issuer
  return (
    <>
      <Listed
        title={t(words.title)}
        lead={t(words.lead)}
        model={model}
        failure={model.urlError() === undefined ? model.failure.value : undefined}
        itemsOf={({ ssoKeys }) => ssoKeys.filter((key) => key.kind !== 'trial' || !isOver(key))}
        empty={{ icon: UserCheck, title: t(words.none), text: t(words.noneText) }}
      >
        {(keys) => (
          <ul class="stack">
            {keys.map((key) => (
              <KeyLine key={key.id} known={key} onRevoke={() => model.revoke(key.id)} />
            ))}
          </ul>
        )}
      </Listed>
      <NewKeys model={model} />
      <Trial issuer={model.issuer} onSecretMade={model.load} />
      <Card as="section" label={t(words.how)}>
        <h3>{t(words.how)}</h3>
        <p>{t(words.howText)}</p>
        <Copyable text={formOf(location.origin)} />
        <p class="muted small">{fill(templates.howClaims, { issuer: issuer ?? '…', audience: location.origin })}</p>
      </Card>
    </>
  )
}

const formOf = (origin: string) =>
  `<form method="post" action="${origin}/sso">\n  <input type="hidden" name="token" value="eyJ…">\n  <button>Téléconsultation</button>\n</form>`

const isOver = ({ revokedAt }: SsoKeyView) => revokedAt !== null && Date.parse(revokedAt) <= Date.now()

function KeyLine({ known, onRevoke }: { known: SsoKeyView; onRevoke: () => void }) {
  const over = isOver(known)
  const name = known.url ?? t(known.kind === 'trial' ? words.trialSecret : words.secret)
  return (
    <Card as="li">
      <div class="administrator-head">
        <h3>{known.url === null ? name : <code>{name}</code>}</h3>
        <Tag kind={over ? 'plain' : 'ok'}>{t(over ? common.revoked : common.enabled)}</Tag>
      </div>
      <div class="administrator-head">
        <p class="muted small">
          {known.kind === 'jwks' ? 'EdDSA' : 'HS256'}
          {' · '}
          {fill(shared.created, { at: format.dateTime(known.createdAt) })}
          {known.kind === 'trial' &&
            known.revokedAt !== null &&
            ` · ${fill(templates.endsAt, { at: format.hour(known.revokedAt) })}`}
        </p>
        {!over && (
          <AskFirst
            label={t(common.revoke)}
            title={fill(shared.revokeTitle, { name })}
            text={t(words.revokeText)}
            danger
            onConfirmed={onRevoke}
          />
        )}
      </div>
    </Card>
  )
}

function NewKeys({ model }: { model: Model }) {
  return (
    <Card as="section" label={t(words.add)}>
      <h3>{t(words.add)}</h3>
      <Form class="administrator-form" onSubmit={model.addAddress}>
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
      </Form>
    </Card>
  )
}
