import { FolderOpen } from 'lucide'
import { countryName } from '../../../domain/intake/countries.ts'
import { DOCUMENT_LABELS } from '../../../domain/words/documents.ts'
import { Alert } from '../../components/Alert.tsx'
import { Empty } from '../../components/Empty.tsx'
import { format } from '../../i18n/format.ts'
import { locale, t } from '../../i18n/locale.ts'
import { ThreadFile } from '../../thread/ThreadFile.tsx'
import type { Care } from '../care/careModel.ts'
import { careWords as words } from '../care/careWords.ts'
import { PathwayForm } from '../form/PathwayForm.tsx'
import { History } from '../history/History.tsx'
import { Prescription } from '../prescription/Prescription.tsx'
import { personLine } from '../queue/Queue.tsx'
import { Report } from '../report/Report.tsx'
import { Calls } from './Calls.tsx'
import { CountryAdvice } from './CountryAdvice.tsx'
import { bmiOf } from './deriveBmi.ts'

const NARROW = '\u202f'

export function Record({ care }: { care: Care | undefined }) {
  const consultation = care?.room.consultation.value
  if (!care || !consultation)
    return (
      <Empty icon={FolderOpen} title={t(words.none)}>
        {t(words.noneLead)}
      </Empty>
    )
  const { answers, patient } = consultation
  const bmi = bmiOf(answers.weightKg, answers.heightCm)
  const unknown = t(words.unknown)
  const measure = (value: number | undefined, unit: string) =>
    value === undefined ? unknown : `${format.number(value)}${NARROW}${unit}`
  const facts: [string, string][] = [
    ...(patient.writer
      ? [[t(words.writer), `${patient.writer.firstName} ${patient.writer.lastName}`] satisfies [string, string]]
      : []),
    [t(words.bornOn), format.day(patient.birthDate)],
    [t(words.weight), measure(answers.weightKg, 'kg')],
    [t(words.height), measure(answers.heightCm, 'cm')],
    [t(words.bmi), bmi === undefined ? unknown : format.number(bmi)],
    ...(patient.sex === 'female'
      ? [
          [
            t(words.pregnant),
            answers.pregnant === undefined ? unknown : t(answers.pregnant ? words.yes : words.no),
          ] satisfies [string, string],
        ]
      : []),
    [t(words.treatments), answers.treatments || unknown],
    [t(words.antecedents), answers.antecedents || unknown],
    [t(words.country), answers.country ? countryName(answers.country, locale.value) : unknown],
  ]
  return (
    <div class="record" key={care.id}>
      <h2>
        {patient.firstName} {patient.lastName}, {personLine(patient)}
      </h2>
      {patient.secrecy && (
        <Alert kind="warn" title={t(words.secrecyTitle)}>
          {t(words.secrecy)}
        </Alert>
      )}
      <dl class="facts">
        {/* First and in red: what a doctor must not miss. The profile's; the bot's answer stands with the antecedents. */}
        <div class={patient.allergies ? 'facts-danger' : undefined}>
          <dt>{t(words.allergies)}</dt>
          <dd>{patient.allergies || t(words.noAllergies)}</dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {answers.country && <CountryAdvice country={answers.country} />}
      {consultation.attachments.length > 0 && (
        <section class="stack">
          <h3>{t(words.files)}</h3>
          {consultation.attachments.map((file) => (
            <ThreadFile key={file.id} consultationId={care.id} file={file} among={care.shownFiles} />
          ))}
        </section>
      )}
      {consultation.documents.length > 0 && (
        <section>
          <h3>{t(words.documents)}</h3>
          <ul>
            {consultation.documents.map(({ id, kind, title }) => (
              <li key={id}>
                <a href={`/api/documents/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
                  {t(DOCUMENT_LABELS[kind])} {kind === 'prescription' && title.split(' ').at(-1)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {consultation.course && (
        <PathwayForm key={consultation.course.id} consultationId={care.id} course={consultation.course} />
      )}
      <History model={care.history} />
      <Calls calls={consultation.calls} />
      <Report model={care.report} consultation={consultation} />
      <Prescription model={care.prescription} consultation={consultation} />
    </div>
  )
}
