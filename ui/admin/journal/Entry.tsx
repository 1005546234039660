import { changeText, fieldText } from '../../../domain/access/changeWords.ts'
import type { JournalEntry } from '../../../protocol/journal.ts'
import { format } from '../../i18n/format.ts'
import { locale, t } from '../../i18n/locale.ts'
import { valueText } from './deriveValue.ts'
import { roleWords, words } from './words.ts'

const COMMAND = 'command'

type Who = JournalEntry['who']

function nameOf({ id, email, name }: Who): string {
  if (id === COMMAND) return t(words.command)
  // A closed account keeps no address of its own.
  if (email === null || email.startsWith('closed:')) return `${t(words.closed)} ${id}`
  return name === null ? email : `${name}, ${email}`
}

/** One line of the journal, and under it what it was about. */
export function Entry({ entry }: { entry: JournalEntry }) {
  const { at, who, action, about, consultationId, patientId, subject, changes } = entry
  const facts = [
    about && ([t(words.about), nameOf(about)] as const),
    consultationId && ([t(words.consultation), consultationId] as const),
    patientId && ([t(words.patient), patientId] as const),
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <li class="journal-entry">
      <time class="muted small" dateTime={at}>
        {format.dateTime(at)}
      </time>
      <div class="journal-deed">
        <p>
          <strong>{changeText(action, locale.value)}</strong>
          {subject !== null && subject !== about?.email && <> · {subject}</>}
        </p>
        <p class="small">
          {nameOf(who)}
          {who.role && <span class="muted"> ({t(roleWords[who.role])})</span>}
        </p>
        {facts.map(([label, value]) => (
          <p key={label} class="muted small">
            {label} · {value}
          </p>
        ))}
        {changes.length > 0 && (
          <ul class="small">
            {changes.map(({ field, before, after }) => (
              <li key={field}>
                {fieldText(field, locale.value)} · <span class="visually-hidden">{t(words.was)}</span>
                <del>{valueText(field, before, locale.value) || t(words.empty)}</del> →{' '}
                <span class="visually-hidden">{t(words.is)}</span>
                <ins>{valueText(field, after, locale.value) || t(words.empty)}</ins>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
