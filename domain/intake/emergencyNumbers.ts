import type { Phrase } from '../language/phrase.ts'
import { EMERGENCY_WORDS as words } from './emergencyWords.ts'
import type { RedFlag } from './redFlagPatterns.ts'

export type EmergencyNumber = { number: '15' | '112' | '114' | '3114'; why: Phrase; href: string }

/** France and its overseas territories, where the 15 answers. */
const FRANCE: ReadonlySet<string> = new Set('FR GP MQ GF RE YT PM BL MF PF NC WF TF'.split(' '))

const SAMU: EmergencyNumber = { number: '15', why: words.samu, href: 'tel:15' }
const ABROAD: EmergencyNumber = { number: '112', why: words.abroad, href: 'tel:112' }
const DEAF: EmergencyNumber = { number: '114', why: words.deaf, href: 'sms:114' }
const SUICIDE: EmergencyNumber = { number: '3114', why: words.suicide, href: 'tel:3114' }

/**
 * Whom to call, the most urgent first; none without a flag. `country` is where the patient is now (ISO 3166-1
 * alpha-2); while it is not known, the numbers of France and the one for abroad stand together.
 */
export function emergencyNumbers(flags: readonly RedFlag[], country?: string): readonly EmergencyNumber[] {
  if (flags.length === 0) return []
  if (country !== undefined && !FRANCE.has(country)) return [ABROAD]
  const abroad = country === undefined ? [ABROAD] : []
  if (!flags.includes('suicidal')) return [SAMU, ...abroad, DEAF]
  return flags.includes('life-threatening') ? [SAMU, ...abroad, SUICIDE, DEAF] : [SUICIDE, SAMU, ...abroad, DEAF]
}
