import type { PathwayView, VersionView } from '../../../protocol/pathwayAdmin.ts'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import type { PathwaysModel } from './pathwaysModel.ts'
import { stateWords, templates, words } from './words.ts'

const KINDS = { draft: 'plain', scheduled: 'warn', 'in-force': 'ok', ended: 'plain', replaced: 'plain' } as const

/** Each version with its term, who wrote it, and what may become of it. */
export function Versions({ pathway, model }: { pathway: PathwayView; model: PathwaysModel }) {
  return (
    <ul class="pathway-versions">
      {pathway.versions.map((version) => (
        <li key={version.version}>
          <div>
            <p class="row">
              <strong>{fill(templates.version, { version: version.version })}</strong>
              <Tag kind={KINDS[version.state]}>{t(stateWords[version.state])}</Tag>
            </p>
            <p class="small muted">{termText(version)}</p>
          </div>
          <div class="row">
            {(version.state === 'draft' || version.state === 'scheduled') && (
              <>
                <Button onPress={() => model.ask({ pathway, version, what: 'publish' })}>{t(words.publish)}</Button>
                <Button variant="ghost" onPress={() => model.ask({ pathway, version, what: 'schedule' })}>
                  {t(words.schedule)}
                </Button>
                {version.state === 'scheduled' && (
                  <Button variant="ghost" onPress={() => model.ask({ pathway, version, what: 'draft' })}>
                    {t(words.unschedule)}
                  </Button>
                )}
              </>
            )}
            {version.state === 'in-force' && (
              <Button variant="ghost" onPress={() => model.ask({ pathway, version, what: 'end' })}>
                {t(words.end)}
              </Button>
            )}
            <Button variant="ghost" onPress={() => model.edit(pathway.id, version.version)}>
              {t(words.edit)}
              <span class="visually-hidden">
                {' '}
                {t(pathway.title)} {version.version}
              </span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

function termText({ state, startsAt, endsAt, changedAt, changedBy }: VersionView): string {
  const by =
    changedAt === null
      ? t(words.shipped)
      : fill(templates.changed, { at: format.dateTime(changedAt), by: changedBy ?? '' })
  const parts = [
    state === 'scheduled' && startsAt !== null && fill(templates.from, { at: format.dateTime(startsAt) }),
    endsAt !== null && fill(templates.until, { at: format.dateTime(endsAt) }),
    by,
  ]
  return parts.filter(Boolean).join(' · ')
}
