import type { HandOverTrial } from '../../../../protocol/handOver.ts'
import { Alert } from '../../../components/Alert.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import { landingWords, templates, words } from './trialWords.ts'

/** What would become of a token, why exactly, and what was read in it. */
export function Verdict({ verdict: { accepted, landing, refusal, header, claims } }: { verdict: HandOverTrial }) {
  return (
    <div class="stack">
      <Alert kind={accepted ? 'ok' : 'danger'} title={t(accepted ? words.accepted : words.refused)}>
        {landing && <p>{t(landingWords[landing])}</p>}
        {refusal && <p>{sentenceOf(refusal)}</p>}
        {claims && <p>{timesOf(claims)}</p>}
      </Alert>
      {refusal && (
        <dl class="trial-why">
          <dt>{t(words.remedy)}</dt>
          <dd>{refusal.remedy}</dd>
          <dt>{t(words.memberReads)}</dt>
          <dd>{refusal.page}</dd>
        </dl>
      )}
      {header && <Part title={t(words.header)} part={header} />}
      {claims && <Part title={t(words.claims)} part={claims} />}
    </div>
  )
}

type Refusal = NonNullable<HandOverTrial['refusal']>

function sentenceOf({ reason, claim, found }: Refusal): string {
  const reference = fill(templates.reference, { reason })
  if (claim === null) return reference
  const said = found === null ? fill(templates.claimMissing, { claim }) : fill(templates.claimSaid, { claim, found })
  return `${said} ${reference}`
}

/** 31 December 9999: a token in milliseconds would name a day that no calendar has. */
const LAST_SECOND = 253_402_214_400

/** Seconds since 1970 tell a person nothing. */
function timesOf({ iat, exp }: Readonly<Record<string, unknown>>): string {
  if (typeof iat !== 'number' || typeof exp !== 'number' || Math.max(iat, exp) > LAST_SECOND) return ''
  const at = (seconds: number) => format.dateTime(seconds * 1000)
  return fill(templates.times, { made: at(iat), ends: at(exp) })
}

function Part({ title, part }: { title: string; part: Readonly<Record<string, unknown>> }) {
  return (
    <div>
      <h4>{title}</h4>
      <pre>
        <code>{JSON.stringify(part, null, 2)}</code>
      </pre>
    </div>
  )
}
