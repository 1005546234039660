import type { Answers } from '../intake/answers.ts'

/** What the bot asks that a profile keeps too. Allergies are asked for among the antecedents. */
type Known = {
  weightKg: number | null
  heightCm: number | null
  treatments: string | null
  antecedents: string | null
  allergies: string | null
  country: string | null
}
export type LearntField = keyof Known

/** One thing that an answer says otherwise than the profile; `null` says that there is none any more. */
export type Learnt =
  | { field: 'weightKg' | 'heightCm'; value: number }
  | { field: 'treatments' | 'antecedents' | 'allergies' | 'country'; value: string | null }

const ALLERGY = /allerg|intol[ée]ran|anaphyla/iu
/** « Pas d’allergie connue » tells none. */
const DENIED = /(?<!\p{L})(?:pas d|aucune?|sans|ni|no|nil|not|without)(?!\p{L})/iu
/** What people write where there is nothing to write. */
const NOTHING = /^(?:aucun(?:e|s|es)?|non|rien|ras|n[ée]ant|pas de traitement|none|no|nothing|nil)[ .!]*$/iu

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const said = (answer: string) => (NOTHING.test(plain(answer)) ? '' : answer.trim())

/** The sentences of the antecedents that tell an allergy, and the rest as it was written. */
function allergiesAmong(antecedents: string): { allergies: readonly string[]; rest: string } {
  const sentences = antecedents.split(/(?<=[.;\n])/)
  const tells = (sentence: string) => ALLERGY.test(sentence) && !DENIED.test(sentence)
  return {
    allergies: sentences.filter(tells).map((sentence) => plain(sentence).replace(/[.;]$/, '')),
    rest: sentences
      .filter((sentence) => !tells(sentence))
      .join('')
      .trim(),
  }
}

function text(field: 'treatments' | 'antecedents', answer: string, known: string | null): readonly Learnt[] {
  return plain(answer) === plain(known ?? '') ? [] : [{ field, value: answer === '' ? null : answer }]
}

/** What a question's answers have told that its patient's profile does not say, to be offered to it item by item. */
export function learntFrom(answers: Answers, profile: Known): readonly Learnt[] {
  const { weightKg, heightCm, treatments, antecedents, country } = answers
  const history = antecedents === undefined ? undefined : allergiesAmong(said(antecedents))
  const kept = plain(profile.allergies ?? '').toLowerCase()
  const news = history?.allergies.filter((one) => !kept.includes(one.toLowerCase())) ?? []
  const allergies = [profile.allergies, ...news].filter(Boolean).join('\n')
  return [
    ...(weightKg === undefined || weightKg === profile.weightKg
      ? []
      : [{ field: 'weightKg', value: weightKg } as const]),
    ...(heightCm === undefined || heightCm === profile.heightCm
      ? []
      : [{ field: 'heightCm', value: heightCm } as const]),
    ...(news.length === 0 ? [] : [{ field: 'allergies', value: allergies } as const]),
    ...(treatments === undefined ? [] : text('treatments', said(treatments), profile.treatments)),
    ...(history === undefined ? [] : text('antecedents', history.rest, profile.antecedents)),
    // Where no country is kept, France goes without saying.
    ...(country === undefined || country === (profile.country ?? 'FR')
      ? []
      : [{ field: 'country', value: country } as const]),
  ]
}
