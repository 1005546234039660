import type { ComponentChildren } from 'preact'
import { Card } from '../components/Card.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import type { Verdict } from '../pharmacy/derivePharmacy.ts'
import '../pharmacy/SignedContent.css'
import { VerdictBand } from '../pharmacy/VerdictBand.tsx'
import type { SignatureCheck } from './checkSignature.ts'
import type { Reading } from './scannerModel.ts'
import { templates, words } from './words.ts'

/** A date that has passed is known without asking; what else became of it is not. */
export function offlineVerdict(check: SignatureCheck, now: number): Verdict {
  if (check.answer !== 'genuine') return check.answer
  return now >= check.expiresAt ? 'expired' : 'signature-only'
}

type OfflineAnswerProps = { reading: Extract<Reading, { kind: 'offline' | 'no-keys' }>; children: ComponentChildren }

/** What the signature alone says, and that it is not enough to dispense on. */
export function OfflineAnswer({ reading, children }: OfflineAnswerProps) {
  if (reading.kind === 'no-keys')
    return (
      <>
        <VerdictBand verdict="offline" next={t(words.noKeys)} />
        <div class="page scanner-actions">{children}</div>
      </>
    )
  const { check, keysAt } = reading
  const verdict = offlineVerdict(check, Date.now())
  const facts = check.answer === 'genuine' ? check : undefined
  return (
    <>
      <VerdictBand
        verdict={verdict}
        {...(verdict === 'expired' && facts
          ? { detail: fill(templates.since, { date: format.date(facts.expiresAt) }) }
          : {})}
        next={verdict === 'unknown-key' ? t(words.unknownKey) : undefined}
      />
      <div class="page">
        <div class="row scanner-actions">{children}</div>
        {facts && (
          <Card as="section" label={t(words.whatIsKnown)}>
            <h2>{t(words.whatIsKnown)}</h2>
            <dl class="facts">
              <Fact name={t(words.rpps)}>{fill(templates.rpps, { rpps: facts.rpps })}</Fact>
              <Fact name={t(words.signed)}>{format.dateTime(facts.issuedAt)}</Fact>
              <Fact name={t(words.until)}>{format.date(facts.expiresAt - 1)}</Fact>
              <Fact name={t(words.keysAt)}>{format.dateTime(keysAt)}</Fact>
            </dl>
            <p class="small">{t(words.noNames)}</p>
          </Card>
        )}
      </div>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
