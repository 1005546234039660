import { effect, signal } from '@preact/signals'
import type { ReleaseReason } from '../../../domain/consultation/handOver.ts'
import type { Outcome } from '../../../domain/consultation/outcome.ts'
import { type ConsultationView, consultation } from '../../../protocol/consultation.ts'
import { watchRoom } from '../../alerts/watchRoom.ts'

import type { CallModel } from '../../call/callModel.ts'

import { locale } from '../../i18n/locale.ts'

import { api, nothing, type Schema } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { createRoom } from '../../lib/roomModel.ts'
import { pageVisible } from '../../lib/sight.ts'
import { draft } from '../../lib/storage.ts'
import { filesOf } from '../../thread/ThreadFile.tsx'
import { createThreadFiles } from '../../thread/threadFiles.ts'
import { createHistory } from '../history/historyModel.ts'
import { createPrescription } from '../prescription/prescriptionModel.ts'
import { pathOf } from '../queue/deriveMine.ts'
import { createReport } from '../report/reportModel.ts'
import { isSignedOut } from '../sessionModel.ts'
import { createHandOver } from './handOverModel.ts'

type CareEvents = {
  onChange: (consultation: ConsultationView) => void
  onReleased: (id: string) => void
  onSignedOut: () => void
}

/** What is asked before something that cannot be taken back. */
export type Asking = 'end' | 'release' | 'hand-over'

export type Care = ReturnType<typeof createCare>

/** One consultation in a doctor's care: its room, its report, its prescriptions, and how it ends. */
export function createCare(taken: ConsultationView, events: CareEvents) {
  const { id } = taken
  const path = `/api/doctor/consultations/${encodeURIComponent(id)}`
  const room = createRoom({ consultationId: id, as: 'doctor', known: taken, language: locale, visible: pageVisible })
  const message = draft(`doctor-message:${id}`)
  const typed = signal(message.get())
  /** Once its code is there: it outlives its view while the doctor looks at another consultation. */
  const call = signal<CallModel | undefined>(undefined)
  const asking = signal<Asking | undefined>(undefined)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** Chosen once, in the report or as the consultation ends. */
  const outcome = signal<Outcome | undefined>(taken.outcome ?? undefined)
  const outcomeMissing = signal(false)
  const report = createReport({ consultationId: id, outcome, onSignedOut: events.onSignedOut })
  const releaseReason = signal<ReleaseReason | undefined>(undefined)
  const handOver = createHandOver(id)
  const prescription = createPrescription(id, events.onSignedOut)
  const files = createThreadFiles(id, 'doctor', room)

  room.connect()
  const unwatch = watchRoom(room, 'doctor', pathOf(id))
  const watch = effect(() => {
    const current = room.consultation.value
    if (current) events.onChange(current)
  })

  function refused(why: Failure) {
    failure.value = why
    if (isSignedOut(why)) events.onSignedOut()
  }

  async function change<Value>(verb: Asking, body: object, schema: Schema<Value>, then: (value: Value) => void) {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const answer = await api.post(`${path}/${verb}`, body, schema)
    busy.value = false
    if (!answer.ok) return refused(answer.refusal)
    asking.value = undefined
    then(answer.value)
  }

  return {
    id,
    room,
    files,
    call,
    /** All that the viewer goes through. */
    shownFiles: () => filesOf(room.consultation.peek() ?? taken, room.entries.peek()),
    typed,
    asking,
    busy,
    failure,
    releaseReason,
    outcome,
    outcomeMissing,
    handOver,
    report,
    history: createHistory(id, taken.patient.id),
    prescription,
    type(text: string) {
      if (text !== '') room.typing()
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
      handOver.tried.value = false
      outcomeMissing.value = false
      const absent = room.consultation.peek()?.state === 'taken'
      releaseReason.value = absent ? 'patient-away' : undefined
      asking.value = what
    },
    cancel() {
      asking.value = undefined
    },
    confirm() {
      const what = asking.peek()
      if (what === 'end') {
        const concluded = outcome.peek()
        // One whose patient never came is missed: it has no outcome.
        outcomeMissing.value = concluded === undefined && room.consultation.peek()?.state === 'active'
        if (outcomeMissing.peek()) return undefined
        return change('end', concluded ? { outcome: concluded } : {}, consultation, room.know)
      }
      if (what === 'release') {
        const reason = releaseReason.peek()
        return change('release', reason ? { reason } : {}, nothing, () => events.onReleased(id))
      }
      const body = what === 'hand-over' ? handOver.body() : undefined
      if (!body) return undefined
      return change('hand-over', body, nothing, () => {
        handOver.done()
        events.onReleased(id)
      })
    },
    dispose() {
      watch()
      call.peek()?.dispose()
      files.dispose()
      unwatch()
      prescription.dispose()
      report.dispose()
      room.dispose()
    },
  }
}
