import { iso } from '../../../../domain/language/instant.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import { amountOf, nonSubstitutableMention, renewalsMention } from '../../../../domain/prescription/mentions.ts'
import type { LoadedPrescription } from '../../pharmacy/loadPrescription.ts'
import { words } from '../words.ts'
import { At } from './formats.tsx'

/** What was prescribed, and where it was dispensed. */
export function Prescription({ prescription, locale }: { prescription: LoadedPrescription; locale: Locale }) {
  const { content, dispensations, life } = prescription
  return (
    <article>
      <h3>
        {content.number}, <At at={iso(content.issuedAt)} locale={locale} />
      </h3>
      <ul>
        {content.lines.map((line) => (
          <li>
            {line.medicine}, {line.posology}, {amountOf(line)[locale]}
            {line.nonSubstitutable && `, ${nonSubstitutableMention(line.nonSubstitutable)}`}
          </li>
        ))}
      </ul>
      <p>{renewalsMention(content.renewals)[locale]}</p>
      {dispensations.length === 0 && <p class="from">{words.notDispensed[locale]}</p>}
      {dispensations.map(({ at, pharmacyName }) => (
        <p>
          {words.dispensed[locale]} <At at={iso(at)} locale={locale} />, {pharmacyName}
        </p>
      ))}
      {life.revokedAt !== null && (
        <p>
          {words.revoked[locale]} <At at={iso(life.revokedAt)} locale={locale} />
        </p>
      )}
    </article>
  )
}
