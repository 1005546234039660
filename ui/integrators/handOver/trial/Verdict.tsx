import type { HandOverTrial } from '../../../../protocol/handOver.ts'
import { Alert } from '../../../components/Alert.tsx'
import { fill, t } from '../../../i18n/locale.ts'
import { landingWords, templates, words } from './trialWords.ts'

/** What would become of a token, why exactly, and what was read in it. */
export function Verdict({ verdict: { accepted, landing, refusal, header, claims } }: { verdict: HandOverTrial }) {
  return (
    <div class="stack">
      <Alert kind={accepted ? 'ok' : 'danger'} title={t(accepted ? words.accepted : words.refused)}>
        {landing && <p>{t(landingWords[landing])}</p>}
        {refusal && <p>{sentenceOf(refusal)}</p>}
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
