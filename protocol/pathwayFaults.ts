import type { Phrase } from '../domain/language/phrase.ts'
import type { PathwayDocument } from '../domain/pathway/document.ts'
import { type DocumentFault, documentFaults } from '../domain/pathway/documentFaults.ts'
import { accept, type Result, refuse } from '../domain/result.ts'
import { pathwayDocument } from './pathwayDocument.ts'

type Issue = {
  code: string
  path: PropertyKey[]
  expected?: unknown
  keys?: string[]
  values?: unknown[]
  format?: string
  minimum?: number | bigint
  maximum?: number | bigint
}

const KINDS: Readonly<Record<string, Phrase>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste [ ]', en: 'a list [ ]' },
  object: { fr: 'un objet { }', en: 'an object { }' },
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([name]) => name === String(key))?.[1]
  }
  return value
}

function wordsOf(issue: Issue, document: unknown): Phrase {
  const name = String(issue.path.at(-1) ?? '')
  if (issue.code === 'invalid_type' && valueAt(document, issue.path) === undefined)
    return { fr: `Il manque « ${name} ».`, en: `“${name}” is missing.` }
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[String(issue.expected)] ?? { fr: String(issue.expected), en: String(issue.expected) }
      return { fr: `Ici, on attend ${kind.fr}.`, en: `This must be ${kind.en}.` }
    }
    case 'invalid_value': {
      const values = (issue.values ?? []).map((value) => JSON.stringify(value)).join(', ')
      return { fr: `Choisissez parmi ${values}.`, en: `Choose one of ${values}.` }
    }
    case 'invalid_format':
      return {
        fr: 'Des minuscules sans accent, des chiffres et des tirets, une lettre d’abord.',
        en: 'Lower-case letters without accents, digits and hyphens, a letter first.',
      }
    case 'too_small':
      return { fr: `« ${name} » est vide ou trop petit.`, en: `“${name}” is empty or too small.` }
    case 'too_big':
      return {
        fr: `« ${name} » est trop grand (${issue.maximum} au plus).`,
        en: `“${name}” is too large (${issue.maximum} at most).`,
      }
    default:
      return { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' }
  }
}

/** A document that can be put in force, or every fault of it with its place. */
export function readPathwayDocument(value: unknown): Result<PathwayDocument, readonly DocumentFault[]> {
  const parsed = pathwayDocument.safeParse(value)
  if (parsed.success) {
    const faults = documentFaults(parsed.data)
    return faults.length === 0 ? accept(parsed.data) : refuse(faults)
  }
  return refuse(
    parsed.error.issues.flatMap((issue: Issue): DocumentFault[] => {
      const path = issue.path.map(String).join('.')
      if (issue.code !== 'unrecognized_keys') return [{ path, message: wordsOf(issue, value) }]
      return (issue.keys ?? []).map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        message: { fr: `« ${key} » n’a pas sa place ici.`, en: `“${key}” has no place here.` },
      }))
    }),
  )
}
