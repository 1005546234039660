import {
  CalendarX,
  CircleCheck,
  CircleX,
  type IconNode,
  KeyRound,
  OctagonMinus,
  PackageCheck,
  PackageOpen,
  QrCode,
  SearchX,
  ServerCrash,
  ShieldQuestionMark,
  ShieldX,
  TimerReset,
  WifiOff,
} from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../components/Icon.tsx'
import { announce } from '../components/live.ts'
import { t } from '../i18n/locale.ts'
import { focusOn } from '../lib/focus.ts'
import { TONES, type Verdict } from './derivePharmacy.ts'
import './VerdictBand.css'
import { ownNext, verdictWords, words } from './words.ts'

const ICONS: Readonly<Record<Verdict, IconNode>> = {
  dispensable: CircleCheck,
  recorded: PackageCheck,
  'part-recorded': PackageCheck,
  partly: PackageOpen,
  dispensed: OctagonMinus,
  expired: CalendarX,
  revoked: CircleX,
  forged: ShieldX,
  'unknown-key': KeyRound,
  'revoked-key': KeyRound,
  'not-due': OctagonMinus,
  'signature-only': ShieldQuestionMark,
  'not-found': SearchX,
  malformed: QrCode,
  'too-many': TimerReset,
  offline: WifiOff,
  unavailable: ServerCrash,
}

type VerdictBandProps = {
  verdict: Verdict
  detail?: string
  /** What to do, where the verdict's own words know less. */
  next?: string | undefined
  facts?: readonly string[]
  own?: boolean
}

/** The answer, first: readable from a metre away by its words and shape as much as by its colour. */
export function VerdictBand({ verdict, detail, next: told, facts = [], own = false }: VerdictBandProps) {
  const { title, next: pharmacistNext } = verdictWords[verdict]
  const next = told ?? t(own && verdict === 'dispensable' ? ownNext : pharmacistNext)
  const heard = [t(title), detail, next].filter(Boolean).join('. ')

  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(verdict)

  // A verdict that a press has changed is where the eye and the focus go next.
  useEffect(() => {
    if (shown.current === verdict) return
    shown.current = verdict
    scrollTo({ top: 0 })
    focusOn(heading.current)
  }, [verdict])

  useEffect(() => {
    document.title = `${t(title)} · ${t(words.page)}`
    announce(heard)
  }, [title, heard])

  return (
    <section class={`verdict verdict--${TONES[verdict]}`} aria-labelledby="verdict">
      <Icon node={ICONS[verdict]} size={88} />
      <h2 id="verdict" ref={heading}>
        {t(title)}
        {detail && (
          <>
            {' '}
            <span class="verdict-detail">{detail}</span>
          </>
        )}
      </h2>
      <p class="verdict-next">{next}</p>
      {facts.length > 0 && <p class="verdict-facts">{facts.join(' · ')}</p>}
    </section>
  )
}
