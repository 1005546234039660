/** What a doctor may have written here and not sent, by the name under which this device keeps it. */
const KINDS = {
  'draft:report': 'report',
  'draft:addendum': 'addendum',
  'draft:note': 'note',
  'draft:form': 'form',
  'draft:doctor-message': 'message',
  'draft:hand-over': 'message',
  'outgoing:doctor': 'message',
  'draft:doctor-profile': 'profile',
  prescription: 'prescription',
} as const
export type UnsentKind = (typeof KINDS)[keyof typeof KINDS]
export type Unsent = { kind: UnsentKind; consultationId: string | null }

const isKnown = (start: string): start is keyof typeof KINDS => Object.hasOwn(KINDS, start)

function unsentOf(name: string): Unsent | undefined {
  const [first = '', second = '', third] = name.split(':')
  if (isKnown(first)) return { kind: KINDS[first], consultationId: second }
  const start = `${first}:${second}`
  return isKnown(start) ? { kind: KINDS[start], consultationId: third ?? null } : undefined
}

/** Each consultation's texts once, however many messages wait in it; what is kept for other reasons is none. */
export function unsentIn(names: readonly string[]): readonly Unsent[] {
  const found = new Map<string, Unsent>()
  for (const name of names.toSorted()) {
    const unsent = unsentOf(name)
    if (unsent) found.set(`${unsent.consultationId} ${unsent.kind}`, unsent)
  }
  return [...found.values()]
}
