import type { PrescriptionProgress } from '../../protocol/pharmacy.ts'
import { Tag } from '../components/Tag.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { type Happening, happeningsOf, STAGE_TONES, stageOf } from './deriveProgress.ts'
import './Progress.css'
import { stageWords, progressTemplates as templates } from './progressWords.ts'
import { reasonWords } from './refusalWords.ts'

type Shown = Omit<PrescriptionProgress, 'refusals'> & Parameters<typeof happeningsOf>[0]

/** One word of what became of a prescription. */
export function StageTag({ progress }: { progress: Shown }) {
  const stage = stageOf(progress)
  return <Tag kind={STAGE_TONES[stage]}>{t(stageWords[stage])}</Tag>
}

/** What is left to do with it, and what every counter did. */
export function Progress({ progress }: { progress: Shown }) {
  const left = leftOf(progress)
  const happenings = happeningsOf(progress)
  return (
    <>
      {left !== '' && <p class="small">{left}</p>}
      {happenings.length > 0 && (
        <ul class="progress-happenings small">
          {happenings.map((each) => (
            <li key={`${each.kind}:${each.at}`}>
              {wordsOf(each)}
              {each.kind === 'refused' && each.note !== '' && (
                <span class="progress-note">{fill(templates.note, { note: each.note })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function leftOf(progress: Shown): string {
  const { validUntil, notBefore, remaining, owed, medicines } = progress
  // The instant is the midnight that ends the last day.
  const until = fill(templates.until, { date: format.date(Date.parse(validUntil) - 1) })
  switch (stageOf(progress)) {
    case 'open':
      return until
    case 'partly':
      return fill(templates.owed, { medicines: owed.map((line) => medicines[line] ?? '').join(' ; ') })
    case 'renewable':
      return `${fill(templates.left, { count: remaining })} ${until}`
    case 'not-due':
      return notBefore === undefined ? '' : fill(templates.renewFrom, { date: format.date(notBefore) })
    default:
      return ''
  }
}

function wordsOf(happening: Happening): string {
  const { pharmacy } = happening
  const when = format.dateTime(happening.at)
  if (happening.kind === 'refused') {
    const reason = reasonWords(happening.reason)
    return [fill(templates.refused, { when, pharmacy }), reason && t(reason)].filter(Boolean).join(' · ')
  }
  const { whole, packs } = happening
  const medicines = happening.medicines.join(' ; ')
  return [
    fill(whole ? templates.dispensed : templates.part, { when, pharmacy, medicines }),
    packs.length > 0 && fill(templates.packs, { packs: packs.join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ')
}
