import { signal } from '@preact/signals'
import type { OrganisationBody, OrganisationView } from '../../../protocol/organisations.ts'
import { dataAddress } from '../../lib/dataAddress.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'

export type OrganisationDraft = {
  id: string
  name: string
  /** Lines. */
  memberNumberRule: string
  memberNumberExamples: string
  technicalContact: string
  origins: string
  colour: string
}

const EMPTY: OrganisationDraft = {
  id: '',
  name: '',
  memberNumberRule: '',
  memberNumberExamples: '',
  technicalContact: '',
  origins: '',
  colour: '',
}

const draftOf = (view: OrganisationView): OrganisationDraft => ({
  id: view.id,
  name: view.name,
  memberNumberRule: view.memberNumberRule.join('\n'),
  memberNumberExamples: view.memberNumberExamples.join('\n'),
  technicalContact: view.technicalContact ?? '',
  origins: view.origins.join('\n'),
  colour: view.colour ?? '',
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** An organisation as typed until it is sent. */
export function createOrganisationForm(view: OrganisationView | null) {
  const draft = signal(view ? draftOf(view) : EMPTY)
  /** A picture chosen now, none any more, or the one that is kept. */
  const logo = signal<string | null | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const mended = signal<readonly string[]>([])

  function touch(field: string) {
    mended.value = [...mended.peek(), field]
  }

  return {
    of: view,
    draft,
    logo,
    failure,
    fail(refusal: Failure) {
      mended.value = []
      failure.value = refusal
    },
    /** What is wrong with a field; with one line of it, as `origins.1`. */
    errorOf(field: string): string | undefined {
      if (!failure.value || mended.value.includes(field)) return undefined
      const errors = Object.entries(fieldErrors(failure.value))
      return errors.find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
    },
    set(field: keyof OrganisationDraft, typed: string) {
      draft.value = { ...draft.peek(), [field]: typed }
      touch(field)
    },
    removeLogo() {
      touch('logo')
      logo.value = null
    },
    async chooseLogo(file: File) {
      touch('logo')
      logo.value = await dataAddress(file).catch(() => undefined)
    },
    body(): OrganisationBody & { id: string } {
      const { id, name, colour, technicalContact, memberNumberRule, memberNumberExamples, origins } = draft.peek()
      return {
        id: id.trim(),
        name: name.trim(),
        memberNumberRule: linesOf(memberNumberRule),
        memberNumberExamples: linesOf(memberNumberExamples),
        technicalContact: orNull(technicalContact),
        origins: linesOf(origins),
        colour: orNull(colour),
        ...(logo.peek() === undefined ? {} : { logo: logo.peek() }),
      }
    },
  }
}
export type OrganisationForm = ReturnType<typeof createOrganisationForm>
