import { accept, refuse } from '../result.ts'
import { ATTACHMENT_TYPES, type Inspection } from './attachmentType.ts'
import { ascii, byteAt, indexOf, lastIndexOf } from './bytes.ts'

export const PDF_SIGNATURE = ascii('%PDF-')
const END = ascii('%%EOF')
const START_OF_REFERENCES = ascii('startxref')
const OBJECT = ascii('obj')
const STREAM = ascii('stream')
const END_OF_STREAM = ascii('endstream')
const DICTIONARY_MAX_BYTES = 1024

/** How far from the end of the file readers look for its end (ISO 32000-1, annex H.3, note 18). */
const TAIL_BYTES = 1024

/** Names that run, send or carry something else. Long enough never to turn up by chance in compressed bytes. */
const ACTIVE_NAMES: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'XFA',
])
const NAME_MAX_CHARACTERS = 13

/**
 * A header, an end, and a table of references where the end says that it is (ISO 32000-1, 7.5); nothing encrypted,
 * and nothing active in plain sight. What compressed object streams hold is asked for with `objectStreamsOf`.
 */
export function inspectPdf(bytes: Uint8Array): Inspection {
  if (!/^[12]\.\d$/.test(text(bytes, 5, 8))) return refuse({ type: 'attachment-type', reason: 'malformed', at: 5 })
  const end = lastIndexOf(bytes, END, bytes.length - TAIL_BYTES, bytes.length)
  if (end === -1) {
    const early = lastIndexOf(bytes, END, 0, bytes.length)
    const reason = early !== -1 && isForeign(bytes, early + END.length) ? 'trailing-data' : 'truncated'
    return reason === 'truncated'
      ? refuse({ type: 'attachment-type', reason })
      : refuse({ type: 'attachment-type', reason, at: early + END.length })
  }
  const afterEnd = skipWhiteSpace(bytes, end + END.length)
  if (afterEnd < bytes.length) return refuse({ type: 'attachment-type', reason: 'trailing-data', at: afterEnd })
  const pointer = lastIndexOf(bytes, START_OF_REFERENCES, end - TAIL_BYTES, end)
  const offset = /^\s+(\d{1,10})\s+$/.exec(text(bytes, pointer + START_OF_REFERENCES.length, end))?.[1]
  if (pointer === -1 || offset === undefined || !hasReferencesAt(bytes, Number(offset), pointer))
    return refuse({ type: 'attachment-type', reason: 'malformed', at: Math.max(pointer, 0) })
  return activity(bytes) ?? accept(ATTACHMENT_TYPES.pdf)
}

/** The refusal of what runs or hides in these bytes of a PDF: of the file, or of an object stream once unpacked. */
export function activity(bytes: Uint8Array): Inspection | null {
  for (const { name } of names(bytes)) {
    if (name === 'Encrypt') return refuse({ type: 'attachment-type', reason: 'encrypted' })
    if (ACTIVE_NAMES.has(name)) return refuse({ type: 'attachment-type', reason: 'active-content', name })
  }
  return null
}

/** Where the data of a compressed object stream lies (ISO 32000-1, 7.5.7), and how it is packed. */
export type ObjectStream = { from: number; to: number; packing: 'none' | 'deflate' | 'unreadable' }

/** The streams in which a PDF may keep its objects out of plain sight. */
export function objectStreamsOf(bytes: Uint8Array): ObjectStream[] {
  const found: ObjectStream[] = []
  for (const { name, at } of names(bytes)) {
    if (name !== 'ObjStm') continue
    const keyword = indexOf(bytes, STREAM, at)
    const start = lastIndexOf(bytes, OBJECT, at - DICTIONARY_MAX_BYTES, at)
    if (keyword === -1 || start === -1 || keyword - start > DICTIONARY_MAX_BYTES) continue
    const dictionary = text(bytes, start, keyword)
    const newline = byteAt(bytes, keyword + STREAM.length) === 0x0d ? 2 : 1
    const from = keyword + STREAM.length + newline
    const end = indexOf(bytes, END_OF_STREAM, from)
    found.push({ from, to: end === -1 ? bytes.length : end, packing: packingOf(dictionary) })
  }
  return found
}

/** Only what every writer does is read: one filter, without a predictor. Anything else could hide what we look for. */
function packingOf(dictionary: string): ObjectStream['packing'] {
  if (!/\/F(ilter)?\b/.test(dictionary) && !dictionary.includes('#')) return 'none'
  const plain = /\/Filter\s*\[?\s*\/FlateDecode\s*(\]|\/(?!\w*Decode)|>>|\s)/.test(dictionary)
  return plain && !dictionary.includes('DecodeParms') ? 'deflate' : 'unreadable'
}

/** After an early end, the next part of the same document begins with an object, or it is something else. */
const isForeign = (bytes: Uint8Array, from: number) =>
  !/^\s*(\d+\s+\d+\s+obj|xref|%)/.test(text(bytes, from, from + 64))

/** A table (`xref`) or a stream of references (`12 0 obj`), before the pointer that names it. */
function hasReferencesAt(bytes: Uint8Array, offset: number, before: number): boolean {
  return offset > 0 && offset < before && /^\s*(xref\s|\d+\s+\d+\s+obj)/.test(text(bytes, offset, offset + 64))
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + TAIL_BYTES)))
}

const isWhiteSpace = (byte: number) => byte === 0 || (byte >= 9 && byte <= 13) || byte === 32

function skipWhiteSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isWhiteSpace(byteAt(bytes, at))) at++
  return at
}

/** Every short name of the file, with `#4a` read as the character it stands for (ISO 32000-1, 7.3.5). */
function* names(bytes: Uint8Array): Generator<{ name: string; at: number }> {
  for (let slash = bytes.indexOf(0x2f); slash !== -1; slash = bytes.indexOf(0x2f, slash + 1)) {
    const name = nameAt(bytes, slash + 1)
    if (name.length <= NAME_MAX_CHARACTERS) yield { name, at: slash }
  }
}

function nameAt(bytes: Uint8Array, from: number): string {
  let name = ''
  for (let at = from; name.length <= NAME_MAX_CHARACTERS; at++) {
    const byte = byteAt(bytes, at)
    if (byte === 0x23) {
      const escaped = /^#([0-9a-f]{2})/i.exec(text(bytes, at, at + 3))?.[1]
      name += escaped === undefined ? '#' : String.fromCharCode(Number.parseInt(escaped, 16))
      if (escaped !== undefined) at += 2
    } else if (isRegular(byte)) name += String.fromCharCode(byte)
    else return name
  }
  return name
}

/** Anything but white space and the delimiters `( ) < > [ ] { } / %`, which end a name. */
const isRegular = (byte: number) => byte > 32 && !'()<>[]{}/%'.includes(String.fromCharCode(byte))
