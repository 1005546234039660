import { readFileSync } from 'node:fs'
import type { Locale } from '../domain/language/phrase.ts'
import { RETRY_DELAYS_MS } from '../domain/webhooks/retrySchedule.ts'
import { eventsInOrder } from '../protocol/eventCatalogue.ts'
import { PROBLEMS } from '../protocol/problems.ts'

export const GUIDE_FILES: readonly { path: string; locale: Locale }[] = [
  { path: 'docs/integrators.md', locale: 'en' },
  { path: 'docs/integrators.fr.md', locale: 'fr' },
]

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

function receiver(): string {
  return `\`\`\`\n${readFileSync(new URL('../docs/receiver.mjs', import.meta.url), 'utf8')}\`\`\``
}

function events(locale: Locale): string {
  return eventsInOrder
    .map(({ type, when, example }) => `- \`${type}\`: ${when[locale]}\n  \`${JSON.stringify(example)}\``)
    .join('\n')
}

function duration(milliseconds: number): string {
  if (milliseconds < MINUTE_MS) return `${milliseconds / SECOND_MS} s`
  if (milliseconds < HOUR_MS) return `${milliseconds / MINUTE_MS} min`
  return `${milliseconds / HOUR_MS} h`
}

function retries(locale: Locale): string {
  const total = RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay, 0)
  const delays = RETRY_DELAYS_MS.map(duration).join(', ')
  return locale === 'fr'
    ? `${RETRY_DELAYS_MS.length} fois, après ${delays} : ${Math.round(total / HOUR_MS)} heures en tout.`
    : `${RETRY_DELAYS_MS.length} times, after ${delays}: ${Math.round(total / HOUR_MS)} hours in all.`
}

function errors(locale: Locale): string {
  const byStatus = Object.entries(PROBLEMS).toSorted(([, one], [, other]) => one.status - other.status)
  return byStatus.map(([name, { status, detail }]) => `- **${status}** \`${name}\`: ${detail[locale]}`).join('\n')
}

const PARTS: Readonly<Record<string, (locale: Locale) => string>> = { receiver, events, retries, errors }

/** The guide with everything between its marks made anew from the code. */
export function fillGuide(text: string, locale: Locale): string {
  return Object.entries(PARTS).reduce((filled, [name, make]) => {
    const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    if (!marked.test(filled)) throw new Error(`the guide has no place for: ${name}`)
    return filled.replace(marked, (_, open: string, close: string) => `${open}\n${make(locale)}\n\n${close}`)
  }, text)
}
