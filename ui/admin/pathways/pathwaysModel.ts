import { signal } from '@preact/signals'
import type { PathwayView, VersionView } from '../../../protocol/pathwayAdmin.ts'
import { pathwayList, pathwaySaved, pathwayVersion } from '../../../protocol/pathwayAdmin.ts'
import { t } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { NEW_PATHWAY } from './newPathway.ts'
import { words } from './words.ts'

/** What the editor begins with, and what the draft on this device is called. */
export type EditorStart = { name: string; text: string }
/** A version whose term is about to change, and how. */
export type Asked = { pathway: PathwayView; version: VersionView; what: 'publish' | 'schedule' | 'end' | 'draft' }

export type PathwaysModel = ReturnType<typeof createPathways>

const isoOf = (local: string) => (local === '' ? null : new Date(local).toISOString())
/** As a field of date and time writes it, on this device's clock. */
function localOf(iso: string | null): string {
  if (iso === null) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The term that a version gets by what is asked. */
function wantedTerm({ version, what }: Asked, from: string, until: string) {
  switch (what) {
    case 'publish':
      return { startsAt: 'now', endsAt: isoOf(until) }
    case 'schedule':
      return { startsAt: isoOf(from), endsAt: isoOf(until) }
    case 'end':
      return { startsAt: version.startsAt, endsAt: isoOf(until) ?? 'now' }
    case 'draft':
      return { startsAt: null, endsAt: null }
  }
}

export function createPathways() {
  const list = resource((stop) => api.get('/api/admin/pathways', pathwayList, { signal: stop }))
  const editing = signal<EditorStart | undefined>(undefined)
  const asked = signal<Asked | undefined>(undefined)
  const from = signal('')
  const until = signal('')
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const errors = signal<Readonly<Record<string, string>>>({})
  /** The version that was asked for last, until it is open. */
  let opening: object | undefined
  const at = (id: string) => `/api/admin/pathways/${encodeURIComponent(id)}/versions`

  return {
    list: list.state,
    load: list.load,
    editing,
    asked,
    from,
    until,
    busy,
    failure,
    errors,
    writeNew() {
      opening = undefined
      editing.value = { name: 'new', text: JSON.stringify(NEW_PATHWAY, null, 2) }
    },
    async edit(id: string, version: number) {
      failure.value = undefined
      const mine = {}
      opening = mine
      const answer = await api.get(`${at(id)}/${version}`, pathwayVersion)
      // Another was opened meanwhile: it stays.
      if (opening !== mine) return
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      editing.value = { name: `${id} ${version}`, text: JSON.stringify(answer.value.document, null, 2) }
    },
    /** Another pathway, written from this version of one. */
    async copy(id: string, version: number) {
      failure.value = undefined
      const mine = {}
      opening = mine
      const answer = await api.get(`${at(id)}/${version}`, pathwayVersion)
      if (opening !== mine) return
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      const document = { ...answer.value.document, id: `${id}-${t(words.copySuffix)}`.slice(0, 60) }
      editing.value = { name: `copy ${id} ${version}`, text: JSON.stringify(document, null, 2) }
    },
    closeEditor() {
      editing.value = undefined
      return list.load()
    },
    ask(next: Asked) {
      failure.value = undefined
      errors.value = {}
      from.value = localOf(next.version.startsAt)
      until.value = next.what === 'schedule' ? localOf(next.version.endsAt) : ''
      asked.value = next
    },
    cancel() {
      asked.value = undefined
    },
    async confirm() {
      const now = asked.peek()
      if (!now || busy.peek()) return
      const { pathway, version, what } = now
      errors.value = what === 'schedule' && from.peek() === '' ? { startsAt: t(words.startMissing) } : {}
      if (Object.keys(errors.peek()).length > 0) return
      const wanted = wantedTerm(now, from.peek(), until.peek())
      busy.value = true
      const answer = await api.post(`${at(pathway.id)}/${version.version}/term`, wanted, pathwaySaved)
      busy.value = false
      // Another term may be asked about meanwhile: its dialog stays, without what was answered to this one.
      if (answer.ok) {
        if (asked.peek() === now) asked.value = undefined
        await list.load()
      } else if (asked.peek() === now) {
        errors.value = fieldErrors(answer.refusal)
        failure.value = Object.keys(errors.peek()).length === 0 ? answer.refusal : undefined
      }
    },
    dispose: list.dispose,
  }
}
