/** The way to a place in a document: keys, and positions in lists. */
export type Path = readonly (string | number)[]

/** Where the cursor stands in a text that need not be JSON yet. */
export type JsonPlace = {
  /** To the object or list around the cursor. */
  path: Path
  /** The key whose value the cursor stands at, or its position in a list; `undefined` where a key comes. */
  at: string | number | undefined
  /** The keys before the cursor in the object around it. */
  keys: readonly string[]
  /** The word that the cursor is within or right behind: from where to where it stands, quotes included. */
  word: { from: number; to: number; typed: string; whole: string }
}

type Frame = { object: boolean; keys: string[]; key: string | undefined; index: number }

/** A string, perhaps one that its line ends before its quote does, or a sign. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]/g
const WORDS = /^"?[\w-]*"?$/
const contentOf = (string: string) => string.slice(1, string.length > 1 && string.endsWith('"') ? -1 : undefined)

function wordAt(text: string, offset: number, string: { from: number; to: number } | undefined): JsonPlace['word'] {
  if (string) {
    const whole = text.slice(string.from, string.to)
    const to = WORDS.test(whole) ? string.to : offset
    return { from: string.from, to, typed: text.slice(string.from + 1, offset), whole: contentOf(whole) }
  }
  const before = /[\w.+-]*$/.exec(text.slice(0, offset))?.[0] ?? ''
  const after = /^[\w.+-]*/.exec(text.slice(offset))?.[0] ?? ''
  return { from: offset - before.length, to: offset + after.length, typed: before, whole: before + after }
}

export function placeAt(text: string, offset: number): JsonPlace | undefined {
  const frames: Frame[] = []
  let pending: string | undefined
  let within: { from: number; to: number } | undefined
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    // A word that the cursor is within says where it stands as well as one before it.
    if (index >= offset) break
    const closed = token.length > 1 && token.endsWith('"')
    within =
      token.startsWith('"') && offset < index + token.length + (closed ? 0 : 1)
        ? { from: index, to: index + token.length }
        : undefined
    const frame = frames.at(-1)
    if (token === '{' || token === '[') frames.push({ object: token === '{', keys: [], key: undefined, index: 0 })
    else if (token === '}' || token === ']') frames.pop()
    else if (token === ',' && frame) {
      frame.key = undefined
      frame.index++
    } else if (token === ':' && frame && pending !== undefined) {
      frame.key = pending
      frame.keys.push(pending)
    }
    pending = token.startsWith('"') ? contentOf(token) : undefined
  }
  const frame = frames.at(-1)
  if (!frame) return undefined
  return {
    path: frames.slice(0, -1).map((each) => (each.object ? (each.key ?? '') : each.index)),
    at: frame.object ? frame.key : frame.index,
    keys: frame.keys,
    word: wordAt(text, offset, within),
  }
}

/** Whether the object around the cursor has this key further on: read up to where it closes. */
export function hasKeyAfter(text: string, offset: number, wanted: string): boolean {
  let depth = 0
  for (const [token] of text.slice(offset).matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 0 && token.endsWith(':') && token.startsWith(`"${wanted}"`)) return true
    if (depth < 0) return false
  }
  return false
}
