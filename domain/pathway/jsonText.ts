import type { Phrase } from '../language/phrase.ts'
import { accept, type Result, refuse } from '../result.ts'

/** A JSON text as read: its value, and the line (from 1) on which each place begins, by its path with dots. */
export type JsonText = { value: unknown; lineOf: ReadonlyMap<string, number> }
/** Where a text is not JSON. */
export type JsonFault = { line: number; message: Phrase }

class NotJson extends Error {
  readonly at: number
  readonly words: Phrase
  constructor(at: number, words: Phrase) {
    super(words.en)
    this.at = at
    this.words = words
  }
}

const EXPECTED = (what: string, found: string): Phrase => ({
  fr: `« ${what} » est attendu, « ${found} » est là.`,
  en: `“${what}” is expected, “${found}” is there.`,
})
const STRING = /"(?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Reads a document that somebody writes by hand: a fault is told by its line, a place is found again by its path. */
export function readJsonText(text: string): Result<JsonText, JsonFault> {
  const lineOf = new Map<string, number>()
  let at = 0
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const blank = () => {
    while (/\s/.test(text[at] ?? '')) at++
  }
  const found = () => (at >= text.length ? '…' : (text[at] ?? ''))
  const take = (sign: string) => {
    blank()
    if (text[at] !== sign) throw new NotJson(at, EXPECTED(sign, found()))
    at++
  }
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const [whole] = pattern.exec(text) ?? []
    if (whole === undefined) return null
    at += whole.length
    return whole
  }
  const string = (): string => {
    blank()
    const whole = match(STRING)
    if (whole === null) {
      const unclosed = text[at] === '"'
      throw new NotJson(
        at,
        unclosed
          ? { fr: 'Ce texte n’est pas fermé par « " ».', en: 'This text is not closed by “"”.' }
          : EXPECTED('"', found()),
      )
    }
    try {
      return String(JSON.parse(whole))
    } catch {
      // A tab or another control character, which JSON wants escaped.
      throw new NotJson(at, { fr: 'Ce texte a un signe à échapper.', en: 'This text has a sign to be escaped.' })
    }
  }
  const join = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${key}`)

  function members<Item>(open: string, close: string, item: (index: number) => Item): Item[] {
    take(open)
    const items: Item[] = []
    blank()
    while (text[at] !== close) {
      if (items.length > 0) {
        take(',')
        blank()
        if (text[at] === close)
          throw new NotJson(at, { fr: 'Il y a une virgule de trop avant.', en: 'There is a comma too many before.' })
      }
      items.push(item(items.length))
      blank()
      if (text[at] !== ',' && text[at] !== close) throw new NotJson(at, EXPECTED(`, » ou « ${close}`, found()))
    }
    at++
    return items
  }

  function read(path: string): unknown {
    blank()
    if (!lineOf.has(path)) lineOf.set(path, lineAt(at))
    if (text[at] === '{') {
      const entries = members('{', '}', (): [string, unknown] => {
        blank()
        const line = lineAt(at)
        const key = string()
        lineOf.set(join(path, key), line)
        take(':')
        return [key, read(join(path, key))]
      })
      return Object.fromEntries(entries)
    }
    if (text[at] === '[') return members('[', ']', (index) => read(join(path, index)))
    if (text[at] === '"') return string()
    const scalar = match(SCALAR)
    if (scalar === null) throw new NotJson(at, EXPECTED('une valeur', found()))
    return JSON.parse(scalar)
  }

  try {
    const value = read('')
    blank()
    if (at < text.length) throw new NotJson(at, { fr: 'Rien n’est attendu ici.', en: 'Nothing is expected here.' })
    return accept({ value, lineOf })
  } catch (fault) {
    if (!(fault instanceof NotJson)) throw fault
    return refuse({ line: lineAt(fault.at), message: fault.words })
  }
}

/** The line of a place, or of the nearest place around it that is there. */
export function lineOfPlace({ lineOf }: Pick<JsonText, 'lineOf'>, path: string): number {
  for (let place = path; place !== ''; place = place.split('.').slice(0, -1).join('.')) {
    const line = lineOf.get(place)
    if (line !== undefined) return line
  }
  return 1
}
