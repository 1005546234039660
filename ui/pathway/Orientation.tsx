import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OrientationScreen } from '../../domain/pathway/document.ts'
import { Button, LinkButton } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { stepText } from '../components/Progress.tsx'
import { t } from '../i18n/locale.ts'
import { Markdown } from './Markdown.tsx'
import './Steps.css'
import { words } from './words.ts'

type OrientationProps = { screens: readonly OrientationScreen[]; onDone: () => void; onLeave?: () => void }

/** What to do and what to tell the doctor, one screen at a time, before the question. */
export function Orientation({ screens, onDone, onLeave }: OrientationProps) {
  const at = useSignal(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  const screen = screens[at.value]
  // Before the screen is seen: a press that follows at once is not taken by the heading.
  useLayoutEffect(() => {
    // A press leads on to the heading of the next screen; the first one is found where the page begins.
    if (arrived.current) heading.current?.focus()
    arrived.current = true
    if (onLeave) scrollTo(0, 0)
  }, [at.value])
  if (!screen) return null
  const last = at.value === screens.length - 1
  return (
    <div class="stack">
      <Card raised>
        {screens.length > 1 && <p class="small muted">{stepText(at.value + 1, screens.length)}</p>}
        <h2 class="title" tabIndex={-1} ref={heading}>
          {t(screen.title)}
        </h2>
        <Markdown text={t(screen.text)} />
      </Card>
      <div class="pathway-steps">
        {at.value > 0 && (
          <Button
            variant="ghost"
            onPress={() => {
              at.value -= 1
            }}
          >
            {t(words.previous)}
          </Button>
        )}
        <Button
          wide
          onPress={() => {
            if (last) onDone()
            else at.value += 1
          }}
        >
          {t(last ? words.toQuestion : words.next)}
        </Button>
      </div>
      {onLeave && (
        <div>
          <LinkButton onPress={onLeave}>{t(words.leave)}</LinkButton>
        </div>
      )}
    </div>
  )
}
