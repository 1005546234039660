import { signal } from '@preact/signals'
import type { PathwayView, VersionView } from '../../../protocol/pathwayAdmin.ts'
import { pathwayList, pathwaySaved, pathwayVersion } from '../../../protocol/pathwayAdmin.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { NEW_PATHWAY } from './newPathway.ts'

/** What the editor begins with, and what the draft on this device is called. */
export type EditorStart = { name: string; text: string }
/** A version whose term is about to change, and how. */
export type Asked = { pathway: PathwayView; version: VersionView; what: 'publish' | 'schedule' | 'end' }

export type PathwaysModel = ReturnType<typeof createPathways>

const isoOf = (local: string) => (local === '' ? null : new Date(local).toISOString())

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
    closeEditor() {
      editing.value = undefined
      return list.load()
    },
    ask(next: Asked) {
      failure.value = undefined
      errors.value = {}
      from.value = ''
      until.value = ''
      asked.value = next
    },
    cancel() {
      asked.value = undefined
    },
    async confirm() {
      const now = asked.peek()
      if (!now || busy.peek()) return
      const { pathway, version, what } = now
      const wanted =
        what === 'end'
          ? { startsAt: version.startsAt, endsAt: 'now' }
          : { startsAt: what === 'publish' ? 'now' : isoOf(from.peek()), endsAt: isoOf(until.peek()) }
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
