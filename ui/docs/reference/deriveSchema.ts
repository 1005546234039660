import type { SchemaNode } from './contract.ts'

const INDENT = '  '
/** Alternatives that are longer than this, in characters, stand one under the other. */
const LINE_MAX = 60

const nameOf = (reference: string) => reference.split('/').at(-1) ?? reference
const alternatives = ({ anyOf, oneOf, allOf }: SchemaNode) => anyOf ?? oneOf ?? allOf

/** A schema as a type that a developer reads at a glance; what has a name of its own is only named. */
export function typeText(node: SchemaNode, depth = 0): string {
  if (node.$ref !== undefined) return nameOf(node.$ref)
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum)
    return joined(
      node.enum.map((value) => JSON.stringify(value)),
      depth,
    )
  const choices = alternatives(node)
  if (choices) return choices.map((choice) => typeText(choice, depth)).join(' | ')
  if (node.properties) return objectText(node, depth)
  if (node.prefixItems) return `[${node.prefixItems.map((item) => typeText(item, depth)).join(', ')}]`
  if (typeof node.items === 'object') {
    const item = typeText(node.items, depth)
    return item.includes('| ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  const types = node.type === undefined ? ['unknown'] : [node.type].flat()
  return types.map((type) => (type === 'string' && node.format ? node.format : type)).join(' | ')
}

function joined(choices: string[], depth: number): string {
  const line = choices.join(' | ')
  const inner = `\n${INDENT.repeat(depth + 1)}`
  return line.length <= LINE_MAX ? line : choices.map((choice) => `${inner}| ${choice}`).join('')
}

function objectText({ properties = {}, required = [] }: SchemaNode, depth: number): string {
  const inner = INDENT.repeat(depth + 1)
  const lines = Object.entries(properties).map(
    ([name, value]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${typeText(value, depth + 1)}`,
  )
  return lines.length === 0 ? '{ }' : `{\n${lines.join('\n')}\n${INDENT.repeat(depth)}}`
}

/** Something to begin with in a form: every field that must be there, each with the plainest value of its kind. */
export function exampleOf(node: SchemaNode, named: Readonly<Record<string, SchemaNode>>, now: string): unknown {
  if (node.$ref !== undefined) {
    const target = named[nameOf(node.$ref)]
    return target ? exampleOf(target, named, now) : null
  }
  if (node.const !== undefined) return node.const
  if (node.enum) return node.enum[0]
  const [first] = alternatives(node) ?? []
  if (first) return exampleOf(first, named, now)
  if (node.properties) {
    const { required = [] } = node
    // A body in which nothing must be there shows what may be.
    const shown = Object.entries(node.properties).filter(([name]) => required.length === 0 || required.includes(name))
    return Object.fromEntries(shown.map(([name, value]) => [name, exampleOf(value, named, now)]))
  }
  if (node.prefixItems) return node.prefixItems.map((item) => exampleOf(item, named, now))
  if (typeof node.items === 'object') return [exampleOf(node.items, named, now)]
  switch ([node.type].flat()[0]) {
    case 'string':
      return node.format === 'date-time' ? now : node.format === 'date' ? now.slice(0, 10) : ''
    case 'number':
    case 'integer':
      return 1
    case 'boolean':
      return true
    default:
      return null
  }
}
