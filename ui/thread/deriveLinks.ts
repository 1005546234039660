/** A piece of a message: plain words, or an address that is safe to follow. */
export type Piece = { text: string; href?: string }

const ADDRESS = /(?<![\w:])(?:https?:\/\/|mailto:|tel:)[^\s<>"'«»“”]+/gi
const TRAILING = /[.,;:!?)\]}’…]+$/
const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:']
/** Characters that turn the reading direction, or hide: an address that has them is not what it looks like. */
const DECEPTIVE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/

/** Where an address leads, or nothing when it may not be followed: only web, mail and phone, and no disguise. */
export function safeHref(text: string): string | undefined {
  if (DECEPTIVE.test(text)) return undefined
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return undefined
  }
  if (!SAFE_PROTOCOLS.includes(url.protocol)) return undefined
  // « https://banque.fr@mechant.example » leads to the second.
  if (url.username !== '' || url.password !== '') return undefined
  return url.href
}

/** A message in pieces, in order; joined, their texts are the message, letter for letter. */
export function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of message.matchAll(ADDRESS)) {
    const text = match[0].replace(TRAILING, '')
    const href = safeHref(text)
    if (href === undefined) continue
    if (match.index > from) pieces.push({ text: message.slice(from, match.index) })
    pieces.push({ text, href })
    from = match.index + text.length
  }
  if (from < message.length) pieces.push({ text: message.slice(from) })
  return pieces
}
