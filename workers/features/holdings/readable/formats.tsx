import type { Locale } from '../../../../domain/language/phrase.ts'

const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const

/** A moment as both languages write it, in the hours of the service. */
export const At = ({ at, locale }: { at: string; locale: Locale }) => (
  <time datetime={at}>
    {new Intl.DateTimeFormat(TAGS[locale], {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }).format(new Date(at))}
  </time>
)

/** A calendar day as 18/02/1978. */
export const dayText = (day: string): string => day.split('-').toReversed().join('/')

export const measureText = (value: number | null | undefined, unit: string, locale: Locale): string | null =>
  value === null || value === undefined ? null : `${new Intl.NumberFormat(TAGS[locale]).format(value)}\u202f${unit}`

export type Line = readonly [label: string, value: string]

/** What is there, line by line; what is not is left out. */
export const linesOf = (lines: readonly (readonly [string, string | null | undefined])[]): readonly Line[] =>
  lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))

export const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <dl>
    {lines.map(([label, value]) => (
      <>
        <dt>{label}</dt>
        <dd class="said">{value}</dd>
      </>
    ))}
  </dl>
)
