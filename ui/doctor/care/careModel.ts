import { effect, signal } from '@preact/signals'
import { type ConsultationView, consultation } from '../../../protocol/consultation.ts'
import { type Answer, api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { createRoom } from '../../lib/roomModel.ts'
import { draft } from '../../lib/storage.ts'
import { createPrescription } from '../prescription/prescriptionModel.ts'
import { createReport } from '../report/reportModel.ts'
import { isSignedOut } from '../sessionModel.ts'

type CareEvents = {
  onChange: (consultation: ConsultationView) => void
  onReleased: (id: string) => void
  onSignedOut: () => void
}

/** What is asked before something that cannot be taken back. */
export type Asking = 'end' | 'release'

export type Care = ReturnType<typeof createCare>

/** One consultation in a doctor's care: its room, its report, its prescriptions, and how it ends. */
export function createCare(taken: ConsultationView, events: CareEvents) {
  const { id } = taken
  const path = `/api/doctor/consultations/${encodeURIComponent(id)}`
  const room = createRoom({ consultationId: id, as: 'doctor', known: taken })
  const message = draft(`doctor-message:${id}`)
  const typed = signal(message.get())
  const asking = signal<Asking | undefined>(undefined)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  room.connect()
  const watch = effect(() => {
    const current = room.consultation.value
    if (current) events.onChange(current)
  })

  function refused(why: Failure) {
    failure.value = why
    if (isSignedOut(why)) events.onSignedOut()
  }

  async function change(verb: Asking, then: (answer: Answer<ConsultationView> & { ok: true }) => void) {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const answer = await api.post(`${path}/${verb}`, {}, consultation)
    busy.value = false
    if (!answer.ok) return refused(answer.refusal)
    asking.value = undefined
    then(answer)
  }

  return {
    id,
    room,
    typed,
    asking,
    busy,
    failure,
    report: createReport(id, events.onSignedOut),
    prescription: createPrescription(id, events.onSignedOut),
    type(text: string) {
      typed.value = text
      message.set(text)
    },
    say() {
      if (typed.peek().trim() === '') return
      room.say(typed.peek())
      typed.value = ''
      message.clear()
    },
    ask(what: Asking) {
      failure.value = undefined
      asking.value = what
    },
    cancel() {
      asking.value = undefined
    },
    confirm() {
      const what = asking.peek()
      if (what === 'end') return change('end', ({ value }) => room.know(value))
      if (what === 'release') return change('release', () => events.onReleased(id))
      return undefined
    },
    dispose() {
      watch()
      room.dispose()
    },
  }
}
