import { computed, type Signal, signal } from '@preact/signals'
import type { Outcome } from '../../../domain/consultation/outcome.ts'
import { checkReport } from '../../../domain/report/report.ts'
import { SECTIONS, type Section, type Sections, written } from '../../../domain/report/sections.ts'
import { reportList, reportPublished } from '../../../protocol/report.ts'
import { api } from '../../lib/api.ts'
import { createAttempt } from '../../lib/attempt.ts'
import { type Failure, fieldErrors, problemName } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { draft } from '../../lib/storage.ts'
import { isSignedOut } from '../sessionModel.ts'
import { createAddendum } from './addendumModel.ts'
import { type Draft, EMPTY_DRAFT, isBlank, readDraft, withTemplate } from './draftSections.ts'

type ReportSetting = {
  consultationId: string
  /** Shared with the dialog that ends the consultation: it is chosen once. */
  outcome: Signal<Outcome | undefined>
  onSignedOut: () => void
}

export type ReportModel = ReturnType<typeof createReport>

/** The report of a consultation: a draft kept on this device until it is published, once; then its addenda. */
export function createReport({ consultationId, outcome, onSignedOut }: ReportSetting) {
  const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/report`
  const kept = draft(`report:${consultationId}`)
  const sections = signal<Draft>(readDraft(kept.get()))
  const faults = signal<ReadonlySet<string>>(new Set())
  const errors = signal<Readonly<Record<string, string>>>({})
  /** The part that the doctor wrote in last: a quick text goes there. */
  const writing = signal<Section>('assessment')
  const confirming = signal(false)
  const publishing = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** Published from here, this time. */
  const published = signal(false)
  const attempt = createAttempt()
  const reports = resource((abort) =>
    api.get(`/api/consultations/${encodeURIComponent(consultationId)}/report`, reportList, { signal: abort }),
  )

  function set(next: Draft) {
    sections.value = next
    faults.value = new Set()
    errors.value = {}
    if (isBlank(next)) kept.clear()
    else kept.set(JSON.stringify(next))
  }

  /** What was concluded in a report that is published is not asked again, after a reload either. */
  async function load() {
    await reports.load()
    const concluded = reports.state.peek().value?.reports[0]?.outcome
    if (concluded && outcome.peek() === undefined) outcome.value = concluded
  }

  const body = () => ({ sections: written(sections.peek()), ...(outcome.peek() ? { outcome: outcome.peek() } : {}) })

  return {
    sections,
    writing,
    outcome,
    faults,
    errors,
    confirming,
    publishing,
    failure,
    published,
    reports: reports.state,
    all: computed(() => reports.state.value.value?.reports ?? []),
    load,
    addendum: createAddendum(consultationId, load, onSignedOut),
    type(section: Section, text: string) {
      set({ ...sections.peek(), [section]: text })
    },
    conclude(next: Outcome) {
      outcome.value = next
      faults.value = new Set()
    },
    use(template: Sections) {
      set(withTemplate(sections.peek(), template))
    },
    /** Opens the preview; false when something is missing, which is then shown. */
    ask(): boolean {
      failure.value = undefined
      const checked = checkReport({ sections: sections.peek(), outcome: outcome.peek() }, null)
      faults.value = new Set(checked.ok ? [] : checked.refusal.map(({ path: where }) => where))
      confirming.value = checked.ok
      return checked.ok
    },
    cancel() {
      confirming.value = false
    },
    async publish(): Promise<boolean> {
      if (publishing.peek()) return false
      publishing.value = true
      failure.value = undefined
      const sent = body()
      const answer = await api.post(path, sent, reportPublished, { idempotencyKey: attempt.keyFor(sent) })
      publishing.value = false
      confirming.value = false
      if (!answer.ok) {
        errors.value = fieldErrors(answer.refusal)
        if (Object.keys(errors.peek()).length === 0) failure.value = answer.refusal
        if (isSignedOut(answer.refusal)) onSignedOut()
        // Published from another tab: what is there is shown; what was written here stays to be copied.
        if (problemName(answer.refusal) === 'report-published') await load()
        return false
      }
      attempt.done()
      published.value = true
      sections.value = EMPTY_DRAFT
      kept.clear()
      await load()
      return true
    },
    dispose: reports.dispose,
    filled: computed(() => SECTIONS.some((section) => sections.value[section].trim() !== '')),
  }
}
