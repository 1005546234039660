import { signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { type OrganisationView, organisationList, organisationView } from '../../../protocol/organisations.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { createOrganisationForm, type OrganisationForm } from './organisationForm.ts'
import { words } from './words.ts'

const PATH = '/api/admin/organisations'
const at = (id: string) => `${PATH}/${encodeURIComponent(id)}`

/** The insurers that the platform serves: added, changed, and one of them looked after in the integrators' place. */
export function createOrganisations() {
  const { state, load, dispose } = resource((stop) => api.get(PATH, organisationList, { signal: stop }))
  const form = signal<OrganisationForm | undefined>(undefined)
  const busy = signal(false)
  const done = signal<Phrase | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    organisations: state,
    load,
    dispose,
    form,
    busy,
    done,
    failure,
    open(view: OrganisationView | null) {
      done.value = undefined
      form.value = createOrganisationForm(view)
    },
    close() {
      form.value = undefined
    },
    async save() {
      const typed = form.peek()
      if (!typed || busy.peek()) return
      busy.value = true
      const { id, ...body } = typed.body()
      const answer = typed.of
        ? await api.patch(at(id), body, organisationView)
        : await api.post(PATH, { id, ...body }, organisationView)
      busy.value = false
      if (!answer.ok) return typed.fail(answer.refusal)
      form.value = undefined
      done.value = typed.of ? words.saved : words.added
      await load()
    },
    async lookAfter(id: string) {
      const answer = await api.post(`${at(id)}/look-after`, undefined, organisationView)
      if (answer.ok) location.assign('/integrateurs')
      else failure.value = answer.refusal
    },
  }
}
export type OrganisationsModel = ReturnType<typeof createOrganisations>
