import { Monitor, Smartphone } from 'lucide'
import type { SessionView } from '../../protocol/passkeys.ts'
import { Button } from '../components/Button.tsx'
import { Failed } from '../components/Failed.tsx'
import { Icon } from '../components/Icon.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { Tag } from '../components/Tag.tsx'
import { format } from '../i18n/format.ts'
import { fill, locale, t } from '../i18n/locale.ts'
import { deviceText, placeText } from './deriveDevice.ts'
import type { SecurityModel } from './securityModel.ts'
import { templates, words } from './words.ts'

const PHONES = ['iPhone', 'Android']

export function Devices({ model }: { model: SecurityModel }) {
  const state = model.devices.state.value
  const sessions = state.value?.sessions
  return (
    <section class="stack" aria-labelledby="my-devices">
      <h2 id="my-devices">{t(words.devices)}</h2>
      <p class="muted">{t(words.devicesLead)}</p>
      {!sessions && state.status === 'failed' && <Failed failure={state.failure} onRetry={model.devices.load} />}
      {!sessions && state.status !== 'failed' && <Skeleton lines={2} />}
      {sessions && (
        <ul class="security-list">
          {sessions.map((session) => (
            <Device key={session.id} session={session} model={model} />
          ))}
        </ul>
      )}
      {sessions && sessions.length > 1 && (
        <div>
          <Button variant="ghost" busy={model.busy.value === 'others'} onPress={model.endOthers}>
            {t(words.endOthers)}
          </Button>
        </div>
      )}
    </section>
  )
}

function Device({ session, model }: { session: SessionView; model: SecurityModel }) {
  const { id, current, system, city, country, lastUsedAt } = session
  const name = deviceText(session) || t(words.unknownDevice)
  return (
    <li>
      <Icon node={PHONES.includes(system ?? '') ? Smartphone : Monitor} />
      <div class="security-what">
        <strong>{name}</strong>
        <span class="muted small">
          {placeText(city, country, locale.value) || t(words.unknownPlace)}
          {' · '}
          {fill(templates.seenAt, { when: format.dateTime(lastUsedAt) })}
        </span>
      </div>
      {current ? (
        <Tag kind="ok">{t(words.thisDevice)}</Tag>
      ) : (
        <Button variant="ghost" busy={model.busy.value === id} onPress={() => model.end(id)}>
          {t(words.end)}
          <span class="visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  )
}
