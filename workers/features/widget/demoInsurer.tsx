import { SignJWT } from 'jose'
import { renderToString } from 'preact-render-to-string'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { json, noContent } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { DEMO_HANDED_OVER, DEMO_ORGANISATION } from '../development/demoData.ts'
import { demoInsurerOrigin } from './demoInsurerOrigin.ts'

const WORDS = {
  title: { fr: 'Espace adhérent', en: 'Members’ area' },
  lead: {
    fr: 'Cette page joue le site d’un assureur, sur une autre origine que Permanence. Le bouton en bas à droite est le widget.',
    en: 'This page plays an insurer’s site, on another origin than Permanence. The button at the bottom right is the widget.',
  },
  signedIn: {
    fr: 'Nadia Petit est connectée chez son assureur : le widget l’ouvre avec un jeton, sans code.',
    en: 'Nadia Petit is signed in with her insurer: the widget lets her in by a token, without a code.',
  },
  visitor: {
    fr: 'Personne n’est connecté chez l’assureur : le widget demande une adresse et un code.',
    en: 'Nobody is signed in with the insurer: the widget asks for an address and a code.',
  },
  toVisitor: { fr: 'Voir la page sans être connecté', en: 'See the page signed out' },
  toMember: { fr: 'Voir la page en étant connectée', en: 'See the page signed in' },
  card: { fr: 'Vos derniers remboursements', en: 'Your latest refunds' },
  row: { fr: 'Consultation, 12/11/2026', en: 'Consultation, 12/11/2026' },
  amount: { fr: '18,50 €', en: '€18.50' },
} satisfies Record<string, Phrase>

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1rem/1.5 Georgia,serif;background:light-dark(#f3f1fa,#17141f);color:light-dark(#241f33,#ece8f5)}header{padding:16px 24px;background:#4b2e83;color:#fff}main{max-width:44rem;margin:0 auto;padding:24px 16px 120px;display:grid;gap:16px}h1{font-size:1.25rem;margin:0}h2{font-size:1rem;margin:0 0 8px}p{margin:0}section{padding:16px;border-radius:4px;background:light-dark(#fff,#241f2e);display:block}dl{display:flex;justify-content:space-between;gap:16px;margin:0}dd{margin:0}a{color:light-dark(#4b2e83,#c8b3f5)}`

/** `GET /dev/insurer`: an insurer's page with the widget on it, by the machine's other name. `?member=1` is signed in. */
export const demoInsurerPage: Handler = async (context) => {
  const { url, locale, origin } = context
  const [insurer] = demoInsurerOrigin(context)
  if (insurer !== undefined)
    return new Response(null, { status: 303, headers: { location: `${insurer}/dev/insurer${url.search}` } })
  const site = permanenceOf(origin)
  const member = url.searchParams.has('member')
  const nonce = randomId()
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${DEMO_ORGANISATION.name} · ${WORDS.title[locale]}`}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
        <script
          async
          src={`${site}/widget.js`}
          data-organisation={DEMO_ORGANISATION.id}
          data-token-url={`/dev/insurer/token${url.search}`}
        />
      </head>
      <body>
        <header>
          <h1>{DEMO_ORGANISATION.name}</h1>
        </header>
        <main>
          <h2>{WORDS.title[locale]}</h2>
          <p>{WORDS.lead[locale]}</p>
          <p>{(member ? WORDS.signedIn : WORDS.visitor)[locale]}</p>
          <p>
            <a href={member ? '/dev/insurer' : '/dev/insurer?member=1'}>
              {(member ? WORDS.toVisitor : WORDS.toMember)[locale]}
            </a>
          </p>
          <section>
            <h2>{WORDS.card[locale]}</h2>
            <dl>
              <dt>{WORDS.row[locale]}</dt>
              <dd>{WORDS.amount[locale]}</dd>
            </dl>
          </section>
        </main>
      </body>
    </html>,
  )
  return new Response(`<!doctype html>${html}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      // As strict as a careful insurer's: what the widget needs is the three times that our address stands here.
      'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${site}; connect-src 'self' ${site}; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  })
}

/** Permanence as the demonstration's insurer knows it: the same server by its first name. */
function permanenceOf(insurer: string): string {
  const url = new URL(insurer)
  url.hostname = 'localhost'
  return url.origin
}

/** `GET /dev/insurer/token`: what an insurer's server answers to its own page: a token for whoever is signed in there. */
export const demoInsurerToken: Handler = async ({ origin, now, url }) => {
  if (!url.searchParams.has('member')) return noContent()
  const seconds = Math.floor(now / 1000)
  const token = await new SignJWT({ ...DEMO_HANDED_OVER, jti: randomId() })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(DEMO_ORGANISATION.id)
    .setAudience(permanenceOf(origin))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(new TextEncoder().encode(DEMO_ORGANISATION.ssoKey))
  return json({ token })
}
