import { renderToString } from 'preact-render-to-string'
import { actionText } from '../../../domain/access/actionWords.ts'
import type { Locale } from '../../../domain/language/phrase.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { documentPath, filePath, filesOf } from './files.ts'
import type { Holdings } from './holdings.ts'
import { words } from './words.ts'

/** The page of the archive that a person reads: no script, nothing fetched, links to the files beside it. */
export const readablePage = (holdings: Holdings, locale: Locale): string =>
  `<!doctype html>${renderToString(<Page holdings={holdings} locale={locale} />)}`

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem}dt,time,.from{color:GrayText}dd{margin:0 0 .75rem}.said{white-space:pre-wrap;margin:0 0 1rem}
article{border:1px solid;border-radius:12px;padding:0 1rem 1rem;margin:1rem 0}`

type Shown = { holdings: Holdings; locale: Locale }

function Page({ holdings, locale }: Shown) {
  const { patient, account, consents, consultations, documents, accesses, notes } = holdings
  const name = `${patient.firstName} ${patient.lastName}`
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.title[locale]} ${name}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{`${words.title[locale]} ${name}`}</h1>
        <p>
          {words.exportedOn[locale]} <At at={holdings.exportedAt} locale={locale} />
        </p>
        <h2>{words.profile[locale]}</h2>
        <dl>
          {profileOf(holdings, locale).map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
          <dt>{words.account[locale]}</dt>
          <dd>{[account.email, account.organisation, account.memberNumber].filter(Boolean).join(', ')}</dd>
        </dl>
        <h2>{words.consents[locale]}</h2>
        <ul>
          {consents.map(({ kind, version, at }) => (
            <li>
              {kind} ({version}), <At at={at} locale={locale} />
            </li>
          ))}
        </ul>
        <h2>{words.documents[locale]}</h2>
        <ul>
          {documents.map((document) => (
            <li>
              <a href={documentPath(document)}>{document.title}</a>{' '}
              <At at={new Date(document.createdAt).toISOString()} locale={locale} />
            </li>
          ))}
        </ul>
        <h2>{words.questions[locale]}</h2>
        {consultations.map((consultation) => (
          <Question consultation={consultation} locale={locale} />
        ))}
        {notes.length > 0 && <h2>{words.notes[locale]}</h2>}
        {notes.map(({ at, by, text }) => (
          <div>
            <span class="from">
              {by}, <At at={at} locale={locale} />
            </span>
            <p class="said">{text}</p>
          </div>
        ))}
        <h2>{words.accesses[locale]}</h2>
        <ul>
          {accesses.map(({ at, by, name: who, action, reason }) => (
            <li>
              <At at={at} locale={locale} />, {who ?? words[by === 'account' ? 'patient' : by][locale]}{' '}
              {actionText(action, locale)}
              {reason !== null && ` (${reason})`}
            </li>
          ))}
        </ul>
      </body>
    </html>
  )
}

function profileOf({ patient }: Holdings, locale: Locale): [string, string][] {
  const { address, postcode, city, country, phone, profession, weightKg, heightCm } = patient
  const lines: [string, string | number | null][] = [
    [words.birthDate[locale], patient.birthDate],
    [words.sex[locale], words[patient.sex][locale]],
    [words.address[locale], [address, postcode, city, country].filter(Boolean).join(', ')],
    [words.phone[locale], phone],
    [words.profession[locale], profession],
    [words.weight[locale], weightKg && `${weightKg} kg`],
    [words.height[locale], heightCm && `${heightCm} cm`],
    [words.allergies[locale], patient.allergies],
    [words.antecedents[locale], patient.antecedents],
    [words.treatments[locale], patient.treatments],
  ]
  return lines.flatMap(([label, value]): [string, string][] => (value ? [[label, String(value)]] : []))
}

function Question({ consultation, locale }: { consultation: ConsultationView; locale: Locale }) {
  const { createdAt, submittedAt, doctor, answers, entries } = consultation
  return (
    <article>
      <h3>
        <At at={submittedAt ?? createdAt} locale={locale} />
        {doctor && `, ${doctor.name}`}
      </h3>
      {answers.symptoms && <p class="said">{answers.symptoms}</p>}
      {filesOf(consultation).map((file) => (
        <p>
          <a href={filePath(file)}>{file.name}</a>
        </p>
      ))}
      {entries.map(({ from, at, text, attachment }) => (
        <div>
          <span class="from">
            {words[from][locale]}, <At at={at} locale={locale} />
          </span>
          <p class="said">{text ?? attachment?.name}</p>
        </div>
      ))}
    </article>
  )
}

const At = ({ at, locale }: { at: string; locale: Locale }) => (
  <time datetime={at}>
    {new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }).format(new Date(at))}
  </time>
)
