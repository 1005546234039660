import { renderToString } from 'preact-render-to-string'
import type { Locale, Phrase } from '../../../domain/language/phrase.ts'
import { randomId } from '../../http/digest.ts'
import { framePolicy } from '../../http/securityHeaders.ts'
import type { HandOverRefusal } from './verifyToken.ts'

const WORDS = {
  title: { fr: 'Connexion impossible', en: 'Sign-in failed' },
  next: {
    fr: 'Retournez sur le site de votre assureur et ouvrez de nouveau la téléconsultation. Si cela recommence, contactez votre assureur et donnez-lui la référence ci-dessous.',
    en: 'Go back to your insurer’s site and open the teleconsultation again. If this happens again, contact your insurer and give them the reference below.',
  },
  reference: { fr: 'Référence', en: 'Reference' },
  emergency: {
    fr: 'Permanence n’est pas un service d’urgence. En cas d’urgence, appelez le 15.',
    en: 'Permanence is not an emergency service. In an emergency, call 15.',
  },
} satisfies Record<string, Phrase>

const REASONS: Readonly<Record<HandOverRefusal, Phrase>> = {
  unreadable: { fr: 'Le passage depuis votre assureur est illisible.', en: 'What your insurer sent can’t be read.' },
  'unknown-issuer': { fr: 'Cet assureur n’est pas connu ici.', en: 'This insurer is not known here.' },
  algorithm: { fr: 'La signature n’est pas d’un type accepté.', en: 'The signature is not of an accepted kind.' },
  signature: { fr: 'La signature de votre assureur n’est pas la bonne.', en: 'Your insurer’s signature is not right.' },
  audience: { fr: 'Ce passage est destiné à un autre site.', en: 'This hand-over is meant for another site.' },
  expired: {
    fr: 'Ce passage a expiré : il ne dure que deux minutes.',
    en: 'This hand-over has expired: it lasts two minutes only.',
  },
  lifetime: { fr: 'La durée de ce passage n’est pas acceptée.', en: 'The lifetime of this hand-over is not accepted.' },
  claims: { fr: 'Des informations manquent ou ne sont pas valables.', en: 'Some information is missing or not valid.' },
  'other-insurer': {
    fr: 'Ce passage est celui d’un autre assureur que la page qui l’ouvre.',
    en: 'This hand-over is of another insurer than the page that opens it.',
  },
  minor: {
    fr: 'Le compte doit être celui d’un adulte. Un mineur est rattaché au contrat d’un adulte.',
    en: 'The account must be an adult’s. A minor belongs to an adult’s contract.',
  },
  replayed: {
    fr: 'Ce passage a déjà servi : il ne sert qu’une fois.',
    en: 'This hand-over was already used: it works once only.',
  },
  'too-many': {
    fr: 'Trop de passages viennent de cet endroit. Attendez une minute, puis recommencez.',
    en: 'Too many hand-overs come from this place. Wait a minute, then try again.',
  },
  'keys-unreachable': {
    fr: 'Les clés de votre assureur ne répondent pas pour le moment.',
    en: 'Your insurer’s keys do not answer at the moment.',
  },
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:light-dark(#f7f6f2,#0d181d);color:light-dark(#14262d,#e8f0f1)}main{max-width:40rem;margin:0 auto;padding:32px 16px;display:grid;gap:16px}h1{font-size:1.375rem;margin:0}p{margin:0}strong{color:light-dark(#a8231b,#ff9d92)}code{background:light-dark(#fff,#142229);padding:4px 8px;border-radius:8px}a{color:light-dark(#0d6464,#63c7bd)}`

/** The page of a hand-over that did not work: what to do, and a word for the insurer's developer. No cookie. */
export function refusedPage(reason: HandOverRefusal, locale: Locale, ancestors: readonly string[]): Response {
  const nonce = randomId()
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${WORDS.title[locale]} · Permanence`}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{WORDS.title[locale]}</h1>
          <p>
            <strong>{REASONS[reason][locale]}</strong>
          </p>
          <p>{WORDS.next[locale]}</p>
          <p>
            {WORDS.reference[locale]} <code>{reason}</code>
          </p>
          <p>
            {WORDS.emergency[locale]} <a href="mailto:contact@permanence.example">contact@permanence.example</a>
          </p>
        </main>
      </body>
    </html>,
  )
  return new Response(`<!doctype html>${html}`, {
    status: reason === 'too-many' ? 429 : 401,
    headers: {
      ...(reason === 'too-many' ? { 'retry-after': '60' } : {}),
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; ${framePolicy(ancestors)}`,
    },
  })
}
