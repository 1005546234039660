import { useSignal } from '@preact/signals'
import { t } from '../i18n/locale.ts'
import { piecesOf } from './deriveLinks.ts'
import { folded, isEmojiOnly } from './deriveThread.ts'
import { words } from './threadWords.ts'

/** What somebody wrote, as text: addresses can be followed, a long one is folded, its direction stays its own. */
export function MessageText({ text }: { text: string }) {
  const open = useSignal(false)
  const start = folded(text)
  const shown = start === undefined || open.value ? text : `${start}…`
  return (
    <>
      <span dir="auto" class={isEmojiOnly(text) ? 'message-text message-text--emoji' : 'message-text'}>
        {piecesOf(shown).map(({ text: piece, href }) =>
          href === undefined ? (
            piece
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {piece}
            </a>
          ),
        )}
      </span>
      {start !== undefined && (
        <button
          type="button"
          class="message-fold"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value
          }}
        >
          {t(open.value ? words.less : words.more)}
        </button>
      )}
    </>
  )
}
