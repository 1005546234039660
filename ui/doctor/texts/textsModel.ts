import { computed, signal } from '@preact/signals'
import type { Sections } from '../../../domain/report/sections.ts'
import { type DoctorText, doctorTextMade, doctorTexts } from '../../../protocol/desk.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

type Kind = DoctorText['kind']

export type TextsModel = ReturnType<typeof createTexts>

/** The doctor's own templates and quick texts, and the one that is being written. */
export function createTexts() {
  const list = resource((abort) => api.get('/api/doctor/texts', doctorTexts, { signal: abort }))
  const open = signal(false)
  const id = signal<string | undefined>(undefined)
  const kind = signal<Kind>('quick')
  const name = signal('')
  const text = signal('')
  const tried = signal(false)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const all = computed(() => list.state.value.value?.texts ?? [])

  function start(from?: DoctorText) {
    id.value = from?.id
    kind.value = from?.kind ?? 'quick'
    name.value = from?.name ?? ''
    text.value = from?.text ?? ''
    tried.value = false
    failure.value = undefined
  }

  return {
    open,
    id,
    kind,
    name,
    text,
    tried,
    busy,
    failure,
    all,
    templates: computed(() => all.value.filter((each) => each.kind === 'template')),
    quick: computed(() => all.value.filter((each) => each.kind === 'quick')),
    load: list.load,
    start,
    show() {
      start()
      open.value = true
      list.load()
    },
    hide() {
      open.value = false
    },
    /** @param sections those of the present report, of which a template is made */
    async save(sections: Sections): Promise<boolean> {
      tried.value = true
      const template = kind.peek() === 'template'
      const empty = template ? Object.keys(sections).length === 0 : text.peek().trim() === ''
      if (name.peek().trim() === '' || empty || busy.peek()) return false
      busy.value = true
      failure.value = undefined
      const body = { kind: kind.peek(), name: name.peek().trim(), ...(template ? { sections } : { text: text.peek() }) }
      const known = id.peek()
      const answer = await (known === undefined
        ? api.post('/api/doctor/texts', body, doctorTextMade)
        : api.put(`/api/doctor/texts/${encodeURIComponent(known)}`, body, doctorTextMade))
      busy.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return true
      }
      start()
      await list.load()
      return true
    },
    async remove(which: string) {
      failure.value = undefined
      const answer = await api.delete(`/api/doctor/texts/${encodeURIComponent(which)}`, nothing)
      if (!answer.ok) failure.value = answer.refusal
      await list.load()
    },
    dispose: list.dispose,
  }
}
