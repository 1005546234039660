import { renderToString } from 'preact-render-to-string'
import { actionText } from '../../../../domain/access/actionWords.ts'
import { countryName } from '../../../../domain/intake/countries.ts'
import { iso } from '../../../../domain/language/instant.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import { versionText } from '../../../../domain/people/consentVersions.ts'
import { CONSENT_TITLES } from '../../../../domain/words/consents.ts'
import { documentPath } from '../files.ts'
import type { Holdings } from '../holdings.ts'
import { words } from '../words.ts'
import { At, dayText, type Line, Lines, linesOf, measureText } from './formats.tsx'
import { Prescription } from './Prescription.tsx'
import { Question } from './Question.tsx'

/** The page of the archive that a person reads: no script, nothing fetched, links to the files beside it. */
export const readablePage = (holdings: Holdings, locale: Locale): string =>
  `<!doctype html>${renderToString(<Page holdings={holdings} locale={locale} />)}`

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem}dt,time,.from{color:GrayText}dd{margin:0 0 .75rem}.said{white-space:pre-wrap;overflow-wrap:anywhere}
p.said{margin:0 0 1rem}article{border:1px solid;border-radius:12px;padding:0 1rem 1rem;margin:1rem 0}`

type Shown = { holdings: Holdings; locale: Locale }

function Page({ holdings, locale }: Shown) {
  const { patient, consultations, documents, prescriptions } = holdings
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
        <Lines lines={profileOf(holdings, locale)} />
        <Consents holdings={holdings} locale={locale} />
        <h2>{words.documents[locale]}</h2>
        <ul>
          {documents.map((document) => (
            <li>
              <a href={documentPath(document)}>{document.title}</a> <At at={iso(document.createdAt)} locale={locale} />
            </li>
          ))}
        </ul>
        {prescriptions.map((prescription) => (
          <Prescription prescription={prescription} locale={locale} />
        ))}
        <h2>{words.questions[locale]}</h2>
        {consultations.map((consultation) => (
          <Question consultation={consultation} locale={locale} />
        ))}
        <Notes holdings={holdings} locale={locale} />
        {holdings.forms.length > 0 && <Forms holdings={holdings} locale={locale} />}
        <Accesses holdings={holdings} locale={locale} />
      </body>
    </html>
  )
}

const Consents = ({ holdings, locale }: Shown) => (
  <>
    <h2>{words.consents[locale]}</h2>
    <ul>
      {holdings.consents.map(({ kind, version, at, withdrawnAt }) => (
        <li>
          {CONSENT_TITLES[kind][locale]} ({words.version[locale]} {versionText(version)}),{' '}
          <At at={at} locale={locale} />
          {withdrawnAt && (
            <>
              , {words.withdrawn[locale]} <At at={withdrawnAt} locale={locale} />
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)

const Notes = ({ holdings, locale }: Shown) =>
  holdings.notes.length === 0 ? null : (
    <>
      <h2>{words.notes[locale]}</h2>
      <ul>
        {holdings.notes.map(({ at, by, text }) => (
          <li>
            <At at={at} locale={locale} />, {by}
            {words.colon[locale]}
            {text}
          </li>
        ))}
      </ul>
    </>
  )
const Forms = ({ holdings, locale }: Shown) => (
  <>
    <h2>{words.forms[locale]}</h2>
    {holdings.forms.map(({ title, at, doctorName, lines, note }) => (
      <article>
        <h3>
          {title[locale]}, <At at={at} locale={locale} />, {doctorName}
        </h3>
        <dl>
          {lines.map(({ label, answer }) => (
            <>
              <dt>{label[locale]}</dt>
              <dd>{answer[locale]}</dd>
            </>
          ))}
        </dl>
        {note !== '' && <p class="said">{note}</p>}
      </article>
    ))}
  </>
)

const Accesses = ({ holdings, locale }: Shown) => (
  <>
    <h2>{words.accesses[locale]}</h2>
    <ul>
      {holdings.accesses.map(({ at, by, name, action, reason }) => (
        <li>
          <At at={at} locale={locale} />, {name ?? words[by === 'account' ? 'patient' : by][locale]}
          {words.colon[locale]}
          {actionText(action, locale)}
          {reason !== null && ` (${reason})`}
        </li>
      ))}
    </ul>
  </>
)

function profileOf({ patient, account }: Holdings, locale: Locale): readonly Line[] {
  const { address, postcode, city, country, phone, profession, weightKg, heightCm } = patient
  const town = [postcode, city].filter(Boolean).join(' ')
  const place = [address, town, country && countryName(country, locale)].filter(Boolean).join(', ')
  return linesOf([
    [words.birthDate[locale], dayText(patient.birthDate)],
    [words.sex[locale], words[patient.sex][locale]],
    [words.address[locale], place],
    [words.phone[locale], phone],
    [words.profession[locale], profession],
    [words.weightKg[locale], measureText(weightKg, 'kg', locale)],
    [words.heightCm[locale], measureText(heightCm, 'cm', locale)],
    [words.allergies[locale], patient.allergies],
    [words.antecedents[locale], patient.antecedents],
    [words.treatments[locale], patient.treatments],
    [words.account[locale], [account.email, account.organisation, account.memberNumber].filter(Boolean).join(', ')],
  ])
}
