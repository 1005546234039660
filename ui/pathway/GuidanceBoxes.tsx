import { Info } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { GuidanceView } from '../../protocol/pathway.ts'
import { Icon } from '../components/Icon.tsx'
import { announce } from '../components/live.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import './GuidanceBoxes.css'
import { Markdown } from './Markdown.tsx'
import { templates, words } from './words.ts'

type Guidance = Omit<GuidanceView, 'pathway' | 'version'> & Partial<Pick<GuidanceView, 'pathway' | 'version'>>

/** What doctors do now for each pathway that is on: always in sight, and told when it changes. */
export function GuidanceBoxes({ guidance, open }: { guidance: readonly Guidance[] | undefined; open: boolean }) {
  const known = useRef<string | undefined>(undefined)
  const versions = guidance?.map(({ pathway, version }) => `${pathway} ${version}`).join()
  useEffect(() => {
    if (versions === undefined) return
    if (known.current !== undefined && known.current !== versions)
      announce(t(versions === '' ? words.guidanceEnded : words.guidanceChanged))
    known.current = versions
  }, [versions])
  if (!guidance || guidance.length === 0) return null
  return (
    <div class="guidance-boxes">
      {guidance.map((each) => (
        <GuidanceBox key={`${each.pathway} ${each.version}`} guidance={each} open={open} />
      ))}
    </div>
  )
}

function GuidanceBox({
  guidance: { title, text, tag, changedAt, changedBy },
  open,
}: {
  guidance: Guidance
  open: boolean
}) {
  return (
    <details class={`guidance guidance--${tag.colour}`} open={open}>
      <summary>
        <Icon node={Info} size={18} />
        <span>{t(title)}</span>
      </summary>
      <div class="guidance-text">
        <Markdown text={t(text)} />
        {changedAt && (
          <p class="small">{fill(templates.changed, { at: format.dateTime(changedAt), by: changedBy ?? '' })}</p>
        )}
      </div>
    </details>
  )
}
