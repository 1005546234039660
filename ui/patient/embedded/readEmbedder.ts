import { LOCALES } from '../../../domain/language/phrase.ts'
import { WIDGET_PROTOCOL } from '../../../domain/widget/version.ts'
import type { FromEmbedder } from '../../../protocol/widget.ts'
import { property } from '../../lib/unknown.ts'

/** Nothing longer is a hand-over's token (POST /sso). */
const TOKEN_MAX_CHARACTERS = 8192

/** What the insurer's page said, if it is something that it may say. By hand, as ui/widget/frameMessage.ts. */
export function readEmbedder(data: unknown): FromEmbedder | null {
  if (property(data, 'permanence') !== WIDGET_PROTOCOL) return null
  switch (property(data, 'type')) {
    case 'hello': {
      const locale = LOCALES.find((known) => known === property(data, 'locale'))
      return locale ? { type: 'hello', locale } : null
    }
    case 'shown': {
      const shown = property(data, 'shown')
      return typeof shown === 'boolean' ? { type: 'shown', shown } : null
    }
    case 'token': {
      const [token, managed] = [property(data, 'token'), property(data, 'managed')]
      if (typeof managed !== 'boolean') return null
      if (token === null) return { type: 'token', token, managed }
      return typeof token === 'string' && token.length <= TOKEN_MAX_CHARACTERS
        ? { type: 'token', token, managed }
        : null
    }
    default:
      return null
  }
}
