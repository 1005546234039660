import type { Locale } from '../language/phrase.ts'

/** Every code of ISO 3166-1 alpha-2 in force: ours, since `Intl` names countries but lists none. */
export const COUNTRY_CODES: readonly string[] = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`
  .trim()
  .split(/\s/)

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES)

/** Whether a value is the code of a country, in capitals. */
export const isCountry = (value: string): boolean => KNOWN.has(value)

const NAMES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** A country's name in a language; a code that is none comes back as it is. */
export function countryName(code: string, locale: Locale): string {
  return isCountry(code) ? (NAMES[locale].of(code) ?? code) : code
}

export type Country = { code: string; name: string }

/** Every country by name, as the language sorts (« Égypte » among the E), France first: most patients are there. */
export function countriesIn(locale: Locale): readonly Country[] {
  const { compare } = new Intl.Collator(locale)
  const rank = ({ code }: Country) => (code === 'FR' ? 0 : 1)
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, locale) })).toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.name, other.name),
  )
}
