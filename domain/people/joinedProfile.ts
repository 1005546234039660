/** What a record says of a person's health and work. How to reach them is the holder's to have typed, and not taken over. */
type Told = {
  weightKg: number | null
  heightCm: number | null
  profession: string | null
  allergies: string | null
  antecedents: string | null
  treatments: string | null
}

const plain = (line: string) => line.replace(/\s+/g, ' ').trim().toLowerCase()

/** One's own text, and each line of the other that it does not have: of an allergy nothing may be lost. */
function together(own: string | null, other: string | null): string | null {
  const has = new Set((own ?? '').split('\n').map(plain))
  const news = (other ?? '').split('\n').filter((line) => plain(line) !== '' && !has.has(plain(line)))
  return [own, ...news].filter(Boolean).join('\n') || null
}

/** The profile of a person whose record was held in two places: their own words first, and what only the other one says. */
export const joinedProfile = (own: Told, other: Told): Told => ({
  weightKg: own.weightKg ?? other.weightKg,
  heightCm: own.heightCm ?? other.heightCm,
  profession: own.profession ?? other.profession,
  allergies: together(own.allergies, other.allergies),
  antecedents: together(own.antecedents, other.antecedents),
  treatments: together(own.treatments, other.treatments),
})
