import * as z from 'zod/mini'
import type { Phrase } from '../../../domain/language/phrase.ts'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import { questionsOf } from '../../../domain/pathway/form.ts'
import { pathwayDocument } from '../../../protocol/pathwayDocument.ts'
import { keyHelp, valueHelp } from './documentHelp.ts'
import { hasKeyAfter, type JsonPlace, type Path, placeAt } from './jsonPlace.ts'

/** What could stand at the cursor: a key with a value to begin with, or one of the values allowed. */
export type Offer = { kind: 'key' | 'value'; label: string; insert: string; help: Phrase | undefined }

/** What else may be named: of the document as it was when it was right last, and of the service. */
export type Known = { document?: PathwayDocument | undefined; organisations?: readonly { id: string; name: string }[] }

type Node = z.core.JSONSchema._JSONSchema
type Schema = Exclude<Node, boolean>

const ROOT = z.toJSONSchema(pathwayDocument, { io: 'input', unrepresentable: 'any' })
const schemaOf = (node: Node | undefined): Schema | undefined => (typeof node === 'object' ? node : undefined)

/** The shape behind « or null ». */
function shapeOf(node: Schema): Schema {
  const inner = node.anyOf?.map(schemaOf).find((each) => each && each.type !== 'null')
  return inner ? shapeOf(inner) : node
}

function nodeAt(path: Path): Schema | undefined {
  let node: Schema | undefined = ROOT
  for (const key of path) {
    if (!node) return undefined
    const shape: Schema = shapeOf(node)
    const items = Array.isArray(shape.items) ? shape.items[0] : shape.items
    node = schemaOf(typeof key === 'number' ? items : shape.properties?.[key])
  }
  return node
}

function skeleton(node: Schema | undefined): unknown {
  if (!node || node.anyOf?.some((each) => schemaOf(each)?.type === 'null')) return null
  const shape = shapeOf(node)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  switch (shape.type) {
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((key) => [key, skeleton(schemaOf(shape.properties?.[key]))]))
    case 'array':
      return []
    case 'boolean':
      return false
    case 'number':
    case 'integer':
      return 0
    case 'string':
      return ''
    default:
      return null
  }
}

type Named = { value: unknown; help?: Phrase | undefined }

/** What only this document or this service can name: questions, their answers, organisations. */
function namedValues(path: Path, { document, organisations = [] }: Known): readonly Named[] {
  const form = document?.form
  const [first, , step, , question] = path
  if (first === 'organisations')
    return organisations.map(({ id, name }) => ({ value: id, help: { fr: name, en: name } }))
  if (first !== 'form' || !form) return []
  const ids = (kinds: (kind: string) => boolean) =>
    questionsOf(form)
      .filter(({ kind }) => kinds(kind))
      .map(({ id, label }) => ({ value: id, help: label }))
  if (path.at(-1) === 'situation') return ids((kind) => kind === 'choice')
  if (!path.includes('when')) return []
  const here =
    typeof step === 'number' && typeof question === 'number' ? form.steps[step]?.questions[question] : undefined
  if (path.at(-1) === 'question') {
    const all = ids((kind) => kind !== 'computed')
    const own = all.findIndex(({ value }) => value === here?.id)
    return own < 0 ? all : all.slice(0, own)
  }
  const asked = questionsOf(form).find(({ id }) => id === here?.when?.question)
  return (asked?.options ?? []).map(({ value, label }) => ({ value, help: label }))
}

function valuesAt(path: Path, known: Known): readonly Named[] {
  const node = nodeAt(path)
  const named = namedValues(path, known)
  if (!node || named.length > 0) return named
  const shape = shapeOf(node)
  const values =
    shape.type === 'boolean' ? [true, false] : (shape.enum ?? (shape.const === undefined ? [] : [shape.const]))
  const none = node.anyOf?.some((each) => schemaOf(each)?.type === 'null') ? [null] : []
  return [...values, ...none].map((value) => ({ value, help: valueHelp(path, value) }))
}

const atKey = ({ at }: JsonPlace) => at === undefined
const pathTo = ({ path, at }: JsonPlace): Path => (at === undefined ? path : [...path, at])

/** What the document's shape allows at the cursor; nothing where it is not known. */
export function completionAt(text: string, offset: number, known: Known = {}): readonly Offer[] {
  const place = placeAt(text, offset)
  if (!place) return []
  if (!atKey(place))
    return valuesAt(pathTo(place), known).map(({ value, help }) => ({
      kind: 'value',
      label: JSON.stringify(value),
      insert: JSON.stringify(value),
      help,
    }))
  const node = nodeAt(place.path)
  return Object.entries((node && shapeOf(node).properties) ?? {})
    .filter(([key]) => !place.keys.includes(key) && !hasKeyAfter(text, place.word.to, key))
    .map(([key, inner]) => ({
      kind: 'key',
      label: key,
      insert: `"${key}": ${JSON.stringify(skeleton(schemaOf(inner)), null, 2)}`,
      help: keyHelp([...place.path, key]),
    }))
}

/** The offers that go on from what is typed at the cursor; all of them where nothing is. */
export function matching(text: string, offset: number, offers: readonly Offer[]): readonly Offer[] {
  const typed = placeAt(text, offset)?.word.typed.toLowerCase() ?? ''
  return offers.filter(({ label }) => label.replaceAll('"', '').toLowerCase().startsWith(typed))
}

/** Whether a word is begun at the cursor: only then do offers come by themselves. */
export function isWordBegun(text: string, offset: number): boolean {
  const word = placeAt(text, offset)?.word
  return word !== undefined && word.from < offset
}

/** What the place at the cursor is for. */
export function helpAt(text: string, offset: number): { path: Path; help: Phrase } | undefined {
  const place = placeAt(text, offset)
  if (!place) return undefined
  const path = atKey(place) && place.word.whole !== '' ? [...place.path, place.word.whole] : pathTo(place)
  const help = keyHelp(path)
  return help && { path, help }
}

/** What of the text an offer takes the place of, by what, and where the cursor goes. */
export type Replacement = { from: number; to: number; by: string; cursor: number }

/** A value takes the place of the one there; a key gets the commas that it needs and stands in line. */
export function replacementFor(text: string, cursor: number, { kind, insert }: Offer): Replacement {
  const { from, to } = placeAt(text, cursor)?.word ?? { from: cursor, to: cursor }
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (kind === 'value') {
    const rest = /^[^,\]}\n]*?(?=\s*(?:[,\]}\n]|$))/.exec(after)?.[0].length ?? 0
    return { from, to: to + rest, by: insert, cursor: from + insert.length }
  }
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1] ?? ''
  const lead = /[{,]\s*$/.test(before) ? '' : ', '
  const tail = /^\s*[},]/.test(after) ? '' : ','
  const by = lead + insert.replaceAll('\n', `\n${indent}`) + tail
  const empty = by.indexOf('""')
  return { from, to, by, cursor: from + (empty < 0 ? by.length : empty + 1) }
}
