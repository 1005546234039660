import * as z from 'zod/mini'
import { pathwayDocument } from '../../../protocol/pathwayDocument.ts'

/** What could stand at the cursor: a key with a value to begin with, or one of the values allowed. */
export type Offer = { kind: 'key' | 'value'; label: string; insert: string }

type Node = z.core.JSONSchema._JSONSchema
type Schema = Exclude<Node, boolean>

const ROOT = z.toJSONSchema(pathwayDocument, { io: 'input', unrepresentable: 'any' })
const schemaOf = (node: Node | undefined): Schema | undefined => (typeof node === 'object' ? node : undefined)

/** The shape behind « or null ». */
function shapeOf(node: Schema): Schema {
  const inner = node.anyOf?.map(schemaOf).find((each) => each && each.type !== 'null')
  return inner ? shapeOf(inner) : node
}

function at(path: readonly (string | number)[]): Schema | undefined {
  let node: Schema | undefined = ROOT
  for (const key of path) {
    if (!node) return undefined
    const shape: Schema = shapeOf(node)
    const items = Array.isArray(shape.items) ? shape.items[0] : shape.items
    node = schemaOf(typeof key === 'number' ? items : shape.properties?.[key])
  }
  return node && shapeOf(node)
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

type Frame = { object: boolean; keys: string[]; key: string | undefined; index: number }

/** Where the cursor stands: the way to it, and in an object whether a key or a value comes next. */
function placeAt(text: string, offset: number): { path: (string | number)[]; frame: Frame } | undefined {
  const frames: Frame[] = []
  let pending: string | undefined
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    // A word that the cursor is within says where it stands as well as one before it.
    if (index >= offset) break
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
    pending = token.startsWith('"') ? token.slice(1, -1) : undefined
  }
  const frame = frames.at(-1)
  if (!frame) return undefined
  const path = frames.slice(0, -1).map((each) => (each.object ? (each.key ?? '') : each.index))
  return { path, frame }
}

/** What the document's shape allows at the cursor; nothing where it is not known. */
export function completionAt(text: string, offset: number): readonly Offer[] {
  const place = placeAt(text, offset)
  if (!place) return []
  const { path, frame } = place
  const shape = at(path)
  if (frame.object && frame.key === undefined)
    return Object.entries(shape?.properties ?? {})
      .filter(([key]) => !frame.keys.includes(key) && !hasKey(text, offset, key))
      .map(([key, node]) => ({
        kind: 'key',
        label: key,
        insert: `"${key}": ${JSON.stringify(skeleton(schemaOf(node)))}`,
      }))
  const value = at([...path, frame.object ? (frame.key ?? '') : frame.index])
  const values = value?.type === 'boolean' ? [true, false] : (value?.enum ?? [])
  return values.map((each) => ({ kind: 'value', label: JSON.stringify(each), insert: JSON.stringify(each) }))
}

/** Whether the object around the cursor has this key further on: read up to where it closes. */
function hasKey(text: string, offset: number, wanted: string): boolean {
  let depth = 0
  for (const [token] of text.slice(offset).matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 0 && token.endsWith(':') && token.startsWith(`"${wanted}"`)) return true
    if (depth < 0) return false
  }
  return false
}

/** The text with an offer at the cursor: a value takes the place of the one there, a key gets the commas it needs. */
export function insertion(text: string, cursor: number, { kind, insert }: Offer): { text: string; cursor: number } {
  const before = text.slice(0, cursor)
  const after = text.slice(cursor)
  if (kind === 'value') {
    const start = /(?:[\w.+-]+|"(?:[^"\\\n]|\\.)*"?)$/.exec(before)?.index ?? cursor
    const rest = /^[^,\]}\n]*/.exec(after)?.[0].length ?? 0
    return { text: before.slice(0, start) + insert + after.slice(rest), cursor: start + insert.length }
  }
  const lead = /[{,]\s*$/.test(before) ? '' : ', '
  const tail = /^\s*[}]/.test(after) || /^\s*,/.test(after) ? '' : ','
  return { text: before + lead + insert + tail + after, cursor: cursor + lead.length + insert.length }
}
