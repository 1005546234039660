import type { Phrase } from '../../../../domain/language/phrase.ts'
import { signToken } from './signToken.ts'

type Claims = Readonly<Record<string, unknown>>

/** What a token is made with: the trial's secret, no secret, or one that nobody here has. */
type Signer = 'trial' | 'foreign' | 'none'
type Kind = { words: Phrase; change?: (claims: Claims) => Claims; signer?: Signer }

const LIFE_SECONDS = 120
const without = (claims: Claims, name: string): Claims => {
  const { [name]: _, ...rest } = claims
  return rest
}
const seconds = (claims: Claims, name: string) => Number(claims[name])

/** The good one, and the mistakes that developers make most. */
export const KINDS = {
  good: { words: { fr: 'En règle', en: 'As it should be' } },
  changed: {
    words: { fr: 'En règle, sous un autre nom de famille', en: 'As it should be, with another family name' },
    change: (claims) => ({ ...claims, family_name: 'Essai-Renommé' }),
  },
  expired: {
    words: { fr: 'Expiré', en: 'Expired' },
    change: (claims) => ({ ...claims, iat: seconds(claims, 'iat') - 600, exp: seconds(claims, 'exp') - 600 }),
  },
  long: {
    words: { fr: 'Valable une heure', en: 'Good for an hour' },
    change: (claims) => ({ ...claims, exp: seconds(claims, 'iat') + 3600 }),
  },
  audience: {
    words: { fr: 'Pour un autre site', en: 'For another site' },
    change: (claims) => ({ ...claims, aud: 'https://autre.example' }),
  },
  foreign: { words: { fr: 'Signé par une autre clé', en: 'Signed by another key' }, signer: 'foreign' },
  unsigned: { words: { fr: 'Sans signature (alg: none)', en: 'Unsigned (alg: none)' }, signer: 'none' },
  incomplete: {
    words: { fr: 'Sans date de naissance', en: 'Without a birth date' },
    change: (claims) => without(claims, 'birthdate'),
  },
  minor: {
    words: { fr: 'D’un mineur', en: 'A minor’s' },
    change: (claims) => ({ ...claims, birthdate: `${new Date().getUTCFullYear() - 10}-01-01` }),
  },
} as const satisfies Record<string, Kind>
export type TokenKind = keyof typeof KINDS

/** One and the same person each time: known from the second hand-over on. `now` in epoch milliseconds. */
const member = (issuer: string, audience: string, now: number): Claims => ({
  iss: issuer,
  sub: 'ESSAI-0001',
  aud: audience,
  jti: crypto.randomUUID(),
  iat: Math.floor(now / 1000),
  exp: Math.floor(now / 1000) + LIFE_SECONDS,
  given_name: 'Camille',
  family_name: 'Essai',
  gender: 'female',
  birthdate: '1985-06-12',
  email: `essai.${issuer.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@example.org`,
})

/** A token of this kind, made by the trial's secret at this moment. */
export function makeToken(kind: TokenKind, issuer: string, audience: string, secret: string, now: number) {
  const { change, signer = 'trial' }: Kind = KINDS[kind]
  const claims = member(issuer, audience, now)
  const key = { trial: secret, foreign: crypto.randomUUID(), none: null }[signer]
  return signToken({ alg: signer === 'none' ? 'none' : 'HS256', typ: 'JWT' }, change ? change(claims) : claims, key)
}
