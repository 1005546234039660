import { durationText } from '../../../domain/call/callWords.ts'
import type { Phrase } from '../../../domain/language/phrase.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'

const words = {
  calls: { fr: 'Appels', en: 'Calls' },
  video: { fr: 'visio', en: 'video' },
  audio: { fr: 'audio', en: 'audio' },
  unanswered: { fr: 'sans réponse', en: 'no answer' },
  goesOn: {
    fr: 'Durées et incidents techniques, inscrits d’eux-mêmes au compte rendu.',
    en: 'Durations and technical incidents, written into the report by themselves.',
  },
} satisfies Record<string, Phrase>

/** The calls that are over and what went wrong in them: what the report will say (R6316-3 CSP). */
export function Calls({ calls }: { calls: ConsultationView['calls'] }) {
  if (calls.length === 0) return null
  return (
    <section class="stack" aria-labelledby="calls-title">
      <h3 id="calls-title">{t(words.calls)}</h3>
      <p class="small muted">{t(words.goesOn)}</p>
      <ul class="stack">
        {calls.map((call) => (
          <li key={call.number}>
            {format.hour(call.startedAt)}, {t(words[call.channel])},{' '}
            {call.seconds === 0 ? t(words.unanswered) : durationText(call.seconds)}
            {call.incidents.length > 0 && (
              <ul class="points small muted">
                {call.incidents.map((incident, at) => (
                  <li key={at}>
                    {format.hour(incident.at)}, {incident.text}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
