import { reasonWords } from '../dispensing/refusalWords.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import type { CheckedPrescription } from './answer.ts'
import { medicinesOf } from './derivePharmacy.ts'
import { stateWords, stateTemplates as templates } from './stateWords.ts'
import { words } from './words.ts'

/** What other counters did with it, oldest first. */
export function History({ checked }: { checked: CheckedPrescription }) {
  const { dispensations, refusals = [], prescription } = checked
  const written = prescription.lines
  return (
    <>
      {dispensations.length > 0 && (
        <>
          <h3>{t(words.history)}</h3>
          <ul class="stack small">
            {dispensations.map(({ at, pharmacy, lines }) => (
              <li key={at}>
                {format.dateTime(at)} · {pharmacy.name}
                {lines && lines.length < written.length && (
                  <span class="history-lines">
                    {medicinesOf(
                      written,
                      lines.map(({ line }) => line),
                    )}
                  </span>
                )}
                {lines?.map(
                  ({ line, cip13 }) =>
                    cip13 && (
                      <span key={line} class="history-lines">
                        {written[line]?.medicine} {fill(templates.pack, { cip13 })}
                      </span>
                    ),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {refusals.length > 0 && (
        <>
          <h3>{t(stateWords.refusals)}</h3>
          <ul class="stack small">
            {refusals.map(({ at, pharmacy, reason }) => {
              const known = reasonWords(reason)
              return (
                <li key={at}>
                  {format.dateTime(at)} · {pharmacy.name}
                  {known && <span class="history-lines">{t(known)}</span>}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
