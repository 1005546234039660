import type { Locale } from '../../domain/language/phrase.ts'
import type { Block } from './content.ts'
import { LIGHT } from './scheme.ts'
import { OR_COPY_THE_ADDRESS } from './words.ts'

export function MailBlock({ block, locale }: { block: Block; locale: Locale }) {
  switch (block.kind) {
    case 'paragraph':
      return <p style={{ margin: '0 0 16px' }}>{block.text}</p>
    case 'warning':
      return (
        <p
          class="warning"
          style={{
            margin: '0 0 16px',
            padding: '12px 16px',
            borderRadius: '8px',
            backgroundColor: LIGHT.dangerSoft,
            color: LIGHT.danger,
            fontWeight: '600',
          }}
        >
          {block.text}
        </p>
      )
    case 'code':
      return (
        <p
          class="code"
          style={{
            margin: '0 0 16px',
            padding: '16px 0',
            borderRadius: '8px',
            backgroundColor: LIGHT.brandSoft,
            color: LIGHT.ink,
            fontSize: '32px',
            fontWeight: '700',
            letterSpacing: '6px',
            textAlign: 'center',
          }}
        >
          {block.code}
        </p>
      )
    case 'button':
      return (
        <>
          <p style={{ margin: '8px 0 16px' }}>
            <a
              class="button"
              href={block.link}
              style={{
                display: 'block',
                padding: '12px 24px',
                borderRadius: '24px',
                backgroundColor: LIGHT.brand,
                color: LIGHT.onBrand,
                fontWeight: '600',
                textAlign: 'center',
                textDecoration: 'none',
              }}
            >
              {block.label}
            </a>
          </p>
          <p class="muted" style={{ margin: '0 0 16px', color: LIGHT.muted, fontSize: '14px' }}>
            {OR_COPY_THE_ADDRESS[locale]}
            <br />
            <span style={{ wordBreak: 'break-all' }}>{block.link}</span>
          </p>
        </>
      )
  }
}
