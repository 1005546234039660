import { signal } from '@preact/signals'
import { spansText } from '../../../domain/schedule/typedSpans.ts'
import type { Specialty } from '../../../domain/vocabulary.ts'
import { type ManagedHours, managedHours, managedHoursList } from '../../../protocol/hours.ts'
import { formatDay } from '../../i18n/formats.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'

const PATH = '/api/admin/opening-hours'
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

type Draft = {
  week: readonly string[]
  closedOnHolidays: boolean
  /** `day` as typed, day first. */
  exceptions: readonly { day: string; hours: string }[]
}

const draftOf = ({ slots, closedOnHolidays, exceptions }: ManagedHours): Draft => ({
  week: WEEK.map((weekday) => spansText(slots.filter((slot) => slot.weekday === weekday))),
  closedOnHolidays,
  exceptions: exceptions.map(({ day, spans }) => ({ day: formatDay(day), hours: spansText(spans) })),
})

/** When each specialty answers, and one of them as it is being changed. */
export function createHours() {
  const { state, load, dispose } = resource((stop) => api.get(PATH, managedHoursList, { signal: stop }))
  const editing = signal<Specialty | undefined>(undefined)
  const draft = signal<Draft>({ week: [], closedOnHolidays: true, exceptions: [] })
  const busy = signal(false)
  const done = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const change = (next: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...next }
  }
  return {
    hours: state,
    load,
    dispose,
    editing,
    draft,
    busy,
    done,
    failure,
    change,
    errorOf: (path: string) => (failure.value ? fieldErrors(failure.value)[path] : undefined),
    open(hours: ManagedHours) {
      done.value = false
      failure.value = undefined
      draft.value = draftOf(hours)
      editing.value = hours.specialty
    },
    close() {
      editing.value = undefined
    },
    setDay(at: number, typed: string) {
      change({ week: draft.peek().week.map((line, other) => (other === at ? typed : line)) })
    },
    setException(at: number, typed: Partial<Draft['exceptions'][number]>) {
      change({ exceptions: draft.peek().exceptions.map((one, other) => (other === at ? { ...one, ...typed } : one)) })
    },
    addException() {
      change({ exceptions: [...draft.peek().exceptions, { day: '', hours: '' }] })
    },
    removeException(at: number) {
      failure.value = undefined
      change({ exceptions: draft.peek().exceptions.filter((_, other) => other !== at) })
    },
    async save() {
      const specialty = editing.peek()
      if (!specialty || busy.peek()) return
      busy.value = true
      const { exceptions, ...week } = draft.peek()
      const body = {
        ...week,
        exceptions: exceptions.map(({ day, hours }) => {
          const read = parseTypedDate(day)
          return { day: read.ok ? read.value : day, hours }
        }),
      }
      const answer = await api.put(`${PATH}/${specialty}`, body, managedHours)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      editing.value = undefined
      done.value = true
      await load()
    },
  }
}
export type HoursModel = ReturnType<typeof createHours>
