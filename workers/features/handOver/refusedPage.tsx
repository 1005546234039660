import { renderToString } from 'preact-render-to-string'
import { type HandOverRefusal, REFUSAL_WORDS } from '../../../domain/handOver/refusals.ts'
import type { Locale, Phrase } from '../../../domain/language/phrase.ts'
import { WIDGET_PROTOCOL } from '../../../domain/widget/version.ts'
import { randomId } from '../../http/digest.ts'
import { framePolicy } from '../../http/securityHeaders.ts'

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

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:light-dark(#f7f6f2,#0d181d);color:light-dark(#14262d,#e8f0f1)}main{max-width:40rem;margin:0 auto;padding:32px 16px;display:grid;gap:16px}h1{font-size:1.375rem;margin:0}p{margin:0}strong{color:light-dark(#a8231b,#ff9d92)}code{background:light-dark(#fff,#142229);padding:4px 8px;border-radius:8px}a{color:light-dark(#0d6464,#63c7bd)}`

/** Inside a widget: the key that closes it from each of its other pages (ui/patient/embedded/embedder.ts). */
const CLOSES = `addEventListener('keydown',({key})=>{if(key==='Escape')parent.postMessage({permanence:${WIDGET_PROTOCOL},type:'close'},'*')})`

/** The page of a hand-over that did not work: what to do, and a word for the insurer's developer. No cookie. */
export function refusedPage(reason: HandOverRefusal, locale: Locale, ancestors: readonly string[]): Response {
  const nonce = randomId()
  const isFramed = ancestors.length > 0
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
            <strong>{REFUSAL_WORDS[reason][locale]}</strong>
          </p>
          <p>{WORDS.next[locale]}</p>
          <p>
            {WORDS.reference[locale]} <code>{reason}</code>
          </p>
          <p>
            {WORDS.emergency[locale]} <a href="mailto:contact@permanence.example">contact@permanence.example</a>
          </p>
        </main>
        {isFramed && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: CLOSES }} />}
      </body>
    </html>,
  )
  return new Response(`<!doctype html>${html}`, {
    status: reason === 'too-many' ? 429 : 401,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; ${isFramed ? `script-src 'nonce-${nonce}'; ` : ''}base-uri 'none'; form-action 'none'; ${framePolicy(ancestors)}`,
    },
  })
}
