import type { Phrase } from '../language/phrase.ts'
import type { Channel } from '../vocabulary.ts'

/** The three ways to talk to a doctor (product.md 2.1). */
export const CHANNEL_LABELS: Readonly<Record<Channel, Phrase>> = {
  chat: { fr: 'Chat', en: 'Chat' },
  audio: { fr: 'Appel audio', en: 'Audio call' },
  video: { fr: 'Appel visio', en: 'Video call' },
}
