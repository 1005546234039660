import { normalise } from '../medicines/normalise.ts'

/** A family of substances that people are allergic to as one, by how it is said and how its members are called. */
type Family = { said: RegExp; members: RegExp }

const PENICILLINS = /cilline?$|cillin$|cillinam$/
const CEPHALOSPORINS = /^cef/
const ANTI_INFLAMMATORIES =
  /^(?:ibuprofene|ketoprofene|dexketoprofene|flurbiprofene|naproxene|diclofenac|aceclofenac|acetylsalicylique|acetylsalicylate|piroxicam|tenoxicam|meloxicam|celecoxib|etoricoxib|niflumique|mefenamique|tiaprofenique|indometacine|etodolac|nabumetone|sulindac|morniflumate)$/

const FAMILIES: readonly Family[] = [
  { said: /penicillin/, members: PENICILLINS },
  { said: /beta ?lactam/, members: new RegExp(`${PENICILLINS.source}|${CEPHALOSPORINS.source}`) },
  { said: /cephalosporin/, members: CEPHALOSPORINS },
  { said: /sulfamide|sulfonamide|bactrim/, members: /^sulfa(?:methoxazole|diazine|salazine|furazole|cetamide|doxine)/ },
  { said: /\bains\b|anti ?inflammatoire|aspirine|nsaid/, members: ANTI_INFLAMMATORIES },
  { said: /macrolide/, members: /(?:ythro|ithro|osa|spira|midea)mycine$/ },
  { said: /quinolone/, members: /floxacine$/ },
  { said: /cycline/, members: /cycline$/ },
  {
    said: /\biode\b|\biodee?s?\b|produits? de contraste/,
    members: /^io(?:dee?|hexol|pamidol|meprol|versol|dixanol|bitridol|promide)$/,
  },
]

const SPEAKS_OF_ALLERGY = /allerg|intoleran|anaphyla|quincke|urticaire|choc/
const DENIED = /\b(?:pas d|pas de|aucune?|sans|ni|no|nil)\b.*(?:allerg|intoleran)/
const EXCEPTION = /\b(?:sauf|hormis|excepte|mais|except|but)\b/

/** The letters that a word needs to tell a substance in running text. */
const TELLING_LETTERS = 5

/** What a record says of allergies: `known` is the field for them, `antecedents` speaks of much else too. */
export type AllergyRecord = { known: string; antecedents: string }

const denied = (text: string) => DENIED.test(text) && !EXCEPTION.test(text)

/** The sentences of a record that tell an allergy, without the parts that deny one. */
function sentencesOf({ known, antecedents }: AllergyRecord): { sentence: string; text: string }[] {
  const parts = (whole: string) => whole.split(/[.;\n]+/).map((sentence) => sentence.trim())
  const told = [
    ...parts(known),
    ...parts(antecedents).filter((sentence) => SPEAKS_OF_ALLERGY.test(normalise(sentence))),
  ]
  return told.flatMap((sentence) => {
    const text = sentence
      .split(',')
      .map(normalise)
      .filter((piece) => !denied(piece))
      .join(' ')
    return text === '' ? [] : [{ sentence, text }]
  })
}

/**
 * The allergies of a record that the words of a medicine meet: its substances and its brand, and the family that a
 * substance belongs to. Text is no proof: whoever prescribes is asked, and reads the sentence.
 */
export function allergiesTo(words: readonly string[], record: AllergyRecord): string[] {
  const telling = words.filter((word) => word.length >= TELLING_LETTERS)
  return sentencesOf(record).flatMap(({ sentence, text }) => {
    const named = text.split(' ')
    const direct = telling.some((word) => named.some((said) => said === word || said === `${word}s`))
    const byFamily = FAMILIES.some(({ said, members }) => said.test(text) && words.some((word) => members.test(word)))
    return direct || byFamily ? [sentence] : []
  })
}

/** The sentences of a record that name a medicine among what is taken already. */
export function mentionsOf(words: readonly string[], record: string): string[] {
  const telling = words.filter((word) => word.length >= TELLING_LETTERS)
  return record
    .split(/[.;\n,]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) =>
      normalise(sentence)
        .split(' ')
        .some((said) => telling.includes(said)),
    )
}
