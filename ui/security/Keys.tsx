import { KeyRound, Plus } from 'lucide'
import { PASSKEYS_ADVISED } from '../../domain/access/passkeys.ts'
import type { PasskeyView } from '../../protocol/passkeys.ts'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { Failed } from '../components/Failed.tsx'
import { Icon } from '../components/Icon.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { Tag } from '../components/Tag.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { passkeysWork } from '../passkeys/ceremonies.ts'
import type { SecurityModel } from './securityModel.ts'
import { templates, words } from './words.ts'

export function Keys({ model, isStaff }: { model: SecurityModel; isStaff: boolean }) {
  const state = model.keys.state.value
  return (
    <section class="stack" aria-labelledby="my-keys">
      <h2 id="my-keys">{t(words.keys)}</h2>
      <p class="muted">{t(words.keysLead)}</p>
      {state.value ? (
        <KeyList model={model} keys={state.value.passkeys} required={state.value.required} isStaff={isStaff} />
      ) : state.status === 'failed' ? (
        <Failed failure={state.failure} onRetry={model.keys.load} />
      ) : (
        <Skeleton lines={2} />
      )}
    </section>
  )
}

type KeyListProps = { model: SecurityModel; keys: readonly PasskeyView[]; required: boolean; isStaff: boolean }

function KeyList({ model, keys, required, isStaff }: KeyListProps) {
  return (
    <>
      {required && <Alert>{t(words.required)}</Alert>}
      {isStaff && keys.length > 0 && keys.length < PASSKEYS_ADVISED && (
        <Alert kind="warn">{t(words.secondAdvised)}</Alert>
      )}
      {keys.length === 0 ? (
        <p>{t(words.noKeys)}</p>
      ) : (
        <ul class="security-list">
          {keys.map((key) => (
            <li key={key.id}>
              <Icon node={KeyRound} />
              <div class="security-what">
                <strong>{key.name}</strong>
                <span class="muted small">
                  {fill(templates.added, { day: format.date(key.createdAt) })}
                  {' · '}
                  {key.lastUsedAt
                    ? fill(templates.usedAt, { when: format.dateTime(key.lastUsedAt) })
                    : t(words.neverUsed)}
                </span>
                {key.synced && (
                  <div>
                    <Tag>{t(words.synced)}</Tag>
                  </div>
                )}
              </div>
              <div class="row">
                <Button variant="ghost" onPress={() => model.ask({ kind: 'rename', key })}>
                  {t(words.rename)}
                  <span class="visually-hidden"> {key.name}</span>
                </Button>
                <Button variant="ghost" onPress={() => model.ask({ kind: 'remove', key })}>
                  {t(words.remove)}
                  <span class="visually-hidden"> {key.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <div>
          <Button icon={Plus} onPress={() => model.ask({ kind: 'add' })}>
            {t(words.add)}
          </Button>
        </div>
      ) : (
        <p class="muted">{t(words.noSupport)}</p>
      )}
    </>
  )
}
