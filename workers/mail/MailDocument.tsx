import type { Locale } from '../../domain/language/phrase.ts'
import { blockText } from './asText.ts'
import type { Brand, Content } from './content.ts'
import { MailBlock } from './MailBlock.tsx'
import { plainName } from './plainName.ts'
import { DARK_STYLES, FONT, LIGHT } from './scheme.ts'
import { CONTACT, GREETING, NOT_FOR_EMERGENCIES } from './words.ts'

/** The mail as a page: one column, every colour inline, nothing fetched from anywhere. */
export function MailDocument({ content, locale, brand }: { content: Content; locale: Locale; brand: Brand }) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{content.subject}</title>
        <style>{DARK_STYLES}</style>
      </head>
      <body
        class="paper"
        style={{ margin: '0', padding: '0', backgroundColor: LIGHT.paper, color: LIGHT.ink, fontFamily: FONT }}
      >
        <div style={{ display: 'none', maxHeight: '0', overflow: 'hidden' }}>{content.preheader}</div>
        <div style={{ maxWidth: '560px', margin: '0 auto', padding: '24px 16px', fontSize: '16px', lineHeight: '1.5' }}>
          <p class="brand" style={{ margin: '0 0 16px', color: LIGHT.brand, fontSize: '20px', fontWeight: '700' }}>
            {brand.name}
          </p>
          <main
            class="card"
            style={{
              backgroundColor: LIGHT.surface,
              border: `1px solid ${LIGHT.line}`,
              borderRadius: '14px',
              padding: '24px',
            }}
          >
            <h1 style={{ margin: '0 0 16px', fontSize: '22px', lineHeight: '1.25' }}>{content.subject}</h1>
            <p style={{ margin: '0 0 16px' }}>{GREETING[locale]({ name: plainName(content.greets) })}</p>
            {content.blocks.map((block) => (
              <MailBlock key={blockText(block)} block={block} locale={locale} />
            ))}
          </main>
          <footer class="muted" style={{ padding: '24px 8px 0', color: LIGHT.muted, fontSize: '14px' }}>
            <p style={{ margin: '0 0 8px' }}>{NOT_FOR_EMERGENCIES[locale]({ service: brand.name })}</p>
            <p style={{ margin: '0' }}>{CONTACT[locale]({ address: brand.contact })}</p>
          </footer>
        </div>
      </body>
    </html>
  )
}
