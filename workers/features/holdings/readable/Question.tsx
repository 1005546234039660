import { countryName } from '../../../../domain/intake/countries.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import { CHANNEL_LABELS } from '../../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import { STEP_LABELS } from '../../../../domain/words/steps.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { documentPath, filePath, filesOf } from '../files.ts'
import { words } from '../words.ts'
import { At, type Line, Lines, linesOf, measureText } from './formats.tsx'

/** One question: what was answered, sent, said and written, and what one thought of it. */
export function Question({ consultation, locale }: { consultation: ConsultationView; locale: Locale }) {
  const { createdAt, submittedAt, doctor, entries, documents, rating } = consultation
  return (
    <article>
      <h3>
        <At at={submittedAt ?? createdAt} locale={locale} />
        {doctor && `, ${doctor.name} (${SPECIALTY_LABELS[doctor.specialty][locale]}, RPPS ${doctor.rpps})`}
      </h3>
      <Lines lines={answersOf(consultation, locale)} />
      <ul>
        {filesOf(consultation).map((file) => (
          <li>
            <a href={filePath(file)}>{file.name}</a>
          </li>
        ))}
        {documents.map((document) => (
          <li>
            <a href={documentPath(document)}>{document.title}</a>
          </li>
        ))}
      </ul>
      {entries.map(({ from, at, text, attachment }) => (
        <div>
          <span class="from">
            {words[from][locale]}, <At at={at} locale={locale} />
          </span>
          <p class="said">{text ?? attachment?.name}</p>
        </div>
      ))}
      {rating && (
        <Lines
          lines={linesOf([
            [words.stars[locale], rating.stars === undefined ? null : `${rating.stars}/5`],
            [words.comment[locale], rating.comment],
          ])}
        />
      )}
    </article>
  )
}

function answersOf({ answers, channel, specialty }: ConsultationView, locale: Locale): readonly Line[] {
  const { symptoms, weightKg, heightCm, treatments, antecedents, pregnant, country } = answers
  return linesOf([
    [STEP_LABELS.channel[locale], channel && CHANNEL_LABELS[channel][locale]],
    [STEP_LABELS.interlocutor[locale], specialty && SPECIALTY_LABELS[specialty][locale]],
    [STEP_LABELS.symptoms[locale], symptoms],
    [STEP_LABELS.weightKg[locale], measureText(weightKg, 'kg', locale)],
    [STEP_LABELS.heightCm[locale], measureText(heightCm, 'cm', locale)],
    [STEP_LABELS.treatments[locale], treatments],
    [STEP_LABELS.antecedents[locale], antecedents],
    [STEP_LABELS.pregnant[locale], pregnant === undefined ? null : words[pregnant ? 'yes' : 'no'][locale]],
    [STEP_LABELS.country[locale], country && countryName(country, locale)],
  ])
}
