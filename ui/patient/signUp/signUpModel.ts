import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { parisDay } from '../../../domain/people/age.ts'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { pendingSignIn } from '../signIn/pendingSignIn.ts'
import { EMPTY_DRAFT, type SignUpDraft, type SignUpField, signUpBodyOf, signUpFaults } from './deriveSignUp.ts'

const organisation = z.object({ id: z.string(), name: z.string(), memberNumberExample: z.string() })

/** Outlives the page, so that coming back from the code loses nothing; in memory only: it is about a person. */
const draft = signal<SignUpDraft>(EMPTY_DRAFT)

export type SignUpModel = ReturnType<typeof createSignUp>

export function createSignUp(askedOrganisation: string | undefined, go: (path: string) => void, now: () => number) {
  const asked = askedOrganisation === undefined ? '' : `?id=${encodeURIComponent(askedOrganisation)}`
  const path = `/api/organisations/default${asked}`
  const insurer = resource((signal) => api.get(path, organisation, { signal }))
  const tried = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** The fields touched since the service answered: what it said of them no longer holds. */
  const touched = signal<ReadonlySet<SignUpField>>(new Set())

  return {
    draft,
    insurer: insurer.state,
    load: insurer.load,
    sending,
    failure,
    faults: computed(() => (tried.value ? signUpFaults(draft.value, parisDay(now())) : {})),
    refused: computed(() => {
      const errors = failure.value ? fieldErrors(failure.value) : {}
      return Object.fromEntries(
        Object.entries(errors).filter(([field]) => ![...touched.value].some((t) => t === field)),
      )
    }),
    change<Field extends SignUpField>(field: Field, value: SignUpDraft[Field]) {
      draft.value = { ...draft.value, [field]: value }
      touched.value = new Set([...touched.value, field])
    },
    async submit() {
      tried.value = true
      const to = insurer.state.peek().value
      if (sending.peek() || !to || Object.keys(signUpFaults(draft.peek(), parisDay(now()))).length > 0) return
      sending.value = true
      failure.value = undefined
      touched.value = new Set()
      const body = signUpBodyOf(draft.peek(), to.id)
      const answer = await api.post('/api/accounts', body, nothing)
      sending.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      pendingSignIn.set({ email: body.email, returnTo: '/espace', fresh: true, back: '/inscription' })
      go('/code')
    },
    dispose: insurer.dispose,
  }
}
