import { WifiOff } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../components/Icon.tsx'
import { announce } from '../../components/live.ts'
import { t } from '../../i18n/locale.ts'
import type { QuestionModel } from './questionModel.ts'
import { words } from './questionWords.ts'

/** Says that the connection is lost, and that it is back; nothing while all is well. */
export function Connection({ question }: { question: QuestionModel }) {
  const lost = question.connection.value === 'waiting'
  const wasLost = useRef(false)
  useEffect(() => {
    if (lost) announce(t(words.offline))
    else if (wasLost.current) announce(t(words.connected))
    wasLost.current = lost
  }, [lost])
  if (!lost) return null
  return (
    <p class="connection">
      <Icon node={WifiOff} size={18} />
      <span>{t(words.offline)}</span>
    </p>
  )
}
