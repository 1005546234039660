import { effect, signal, untracked } from '@preact/signals'
import * as z from 'zod/mini'
import { DEFAULT_LIMITS } from '../../../domain/limits.ts'
import { type ConsultationView, consultation } from '../../../protocol/consultation.ts'
import { deskMessage, presenceBody, type QueueView } from '../../../protocol/doctor.ts'
import { raise } from '../../alerts/raise.ts'
import { api } from '../../lib/api.ts'
import { type Failure, problemName } from '../../lib/failure.ts'
import { connectSocket } from '../../lib/socket.ts'
import { createBeside } from '../care/besideModel.ts'
import { type Care, createCare } from '../care/careModel.ts'
import { type Filter, filtered, NO_FILTER } from '../queue/deriveFilter.ts'
import { asTaken, inProgress, mineAfter, pathOf } from '../queue/deriveMine.ts'
import { GONE_STAYS_MS, type Place, placesAfter, without } from '../queue/deriveQueue.ts'
import { createQueueAlerts } from '../queue/queueAlerts.ts'
import { isSignedOut, type Session } from '../sessionModel.ts'
import { createAddress } from './addressModel.ts'
import type { Pane } from './derivePanes.ts'
import { createHeldCall } from './heldCall.ts'

const mineSchema = z.object({ consultations: z.array(consultation) })
const limitsSchema = z.object({ limits: z.object({ returnWindowSeconds: z.number() }) })

/** What a press on « Prendre » came to when it was not taken. */
export type TakeNotice = { kind: 'already-taken' | 'not-waiting' } | { kind: 'failed'; failure: Failure }

export type DeskModel = ReturnType<typeof createDesk>

/** The desk: being connected is being online; the queue comes by itself. */
export function createDesk(session: Session) {
  const queue = signal<QueueView | undefined>(undefined)
  const places = signal<readonly Place[]>([])
  const mine = signal<readonly ConsultationView[]>([])
  const care = signal<Care | undefined>(undefined)
  const pane = signal<Pane>('queue')
  const taking = signal<string | undefined>(undefined)
  const notice = signal<TakeNotice | undefined>(undefined)
  /** Why the doctor's own consultations could not be read. */
  const mineFailure = signal<Failure | undefined>(undefined)
  const filter = signal<Filter>(NO_FILTER)
  /** Whether this doctor is on pause, as the service says. */
  const paused = signal(false)
  const pauseFailure = signal<Failure | undefined>(undefined)
  const returnWindowSeconds = signal(DEFAULT_LIMITS.returnWindowSeconds)
  const alerts = createQueueAlerts()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  function arrange() {
    const own = new Set(mine.peek().map(({ id }) => id))
    places.value = placesAfter(places.peek(), queue.peek()?.cards ?? [], own, Date.now())
  }

  function show(next: QueueView) {
    queue.value = next
    alerts.heard(next.cards, paused.peek())
    arrange()
    if (!places.peek().some(({ goneAt }) => goneAt !== null)) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      arrange()
    }, GONE_STAYS_MS + 50)
    timers.add(timer)
  }

  const leave = (consultationId: string) => {
    const current = queue.peek()
    if (current) show({ ...current, cards: [...without(current.cards, consultationId)] })
  }

  const socket = connectSocket({
    path: () => '/api/doctor/socket',
    onMessage(data) {
      const parsed = deskMessage.safeParse(data)
      if (!parsed.success) return
      if (parsed.data.type === 'queue') {
        paused.value = parsed.data.paused
        show(parsed.data)
      }
      if (parsed.data.type === 'handed-over') received(parsed.data.consultationId)
    },
  })
  // A refused handshake looks like a dead network: ask which it is.
  const watch = effect(() => {
    if (socket.state.value === 'waiting') session.check()
  })

  function know(next: ConsultationView) {
    const known = mine.peek()
    const others = known.filter(({ id }) => id !== next.id)
    mine.value = !inProgress(next)
      ? others
      : others.length === known.length
        ? [...known, next]
        : known.map((each) => (each.id === next.id ? next : each))
    arrange()
  }

  const calls = createHeldCall()
  const beside = createBeside({ onChange: know, onCut: readMine })
  const following = effect(() => {
    const open = [care.value?.id, calls.held.value?.id]
    const own = mine.value
    untracked(() => beside.follow(own, open))
  })

  function close() {
    const left = care.peek()
    care.value = undefined
    calls.leave(left)
    pane.value = 'queue'
  }

  const careOf = (opened: ConsultationView) =>
    createCare(opened, {
      onChange: know,
      onReleased(id) {
        mine.value = mine.peek().filter((each) => each.id !== id)
        arrange()
        close()
        address.gone()
      },
      onSignedOut: session.check,
    })

  function open(opened: ConsultationView) {
    if (care.peek()?.id !== opened.id) {
      const left = care.peek()
      care.value = calls.take(opened.id) ?? careOf(opened)
      calls.leave(left)
    }
    address.opened(opened.id)
    pane.value = 'thread'
  }

  const address = createAddress({
    openId: () => care.peek()?.id,
    find: (id) => mine.peek().find((each) => each.id === id),
    onOpen(found) {
      know(found)
      open(found)
    },
    onClose(next) {
      close()
      if (next !== undefined) pane.value = 'thread'
    },
  })

  /** A colleague passed a question on to this desk: it stands among the doctor's own at once. */
  async function received(consultationId: string) {
    const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}`
    const answer = await api.get(path, consultation)
    if (!answer.ok) return
    know(answer.value)
    raise('handed-over', 'doctor', pathOf(consultationId))
  }

  /** The doctor's own, as the service knows them now. */
  async function readMine(): Promise<Failure | undefined> {
    const before = mine.peek()
    const own = await api.get('/api/doctor/consultations', mineSchema)
    if (!own.ok) return own.refusal
    mine.value = asTaken(mineAfter(own.value.consultations.filter(inProgress), before, mine.peek()))
    arrange()
    return undefined
  }

  async function load() {
    const [unread, limits] = await Promise.all([readMine(), api.get('/api/catalogue', limitsSchema)])
    if (limits.ok) returnWindowSeconds.value = limits.value.limits.returnWindowSeconds
    mineFailure.value = unread
    if (unread && isSignedOut(unread)) session.check()
    if (!care.peek()) await address.follow()
    calls.comeBack(mine.peek(), care.peek()?.id, careOf)
  }

  async function take(consultationId: string): Promise<boolean> {
    if (taking.peek() !== undefined) return false
    taking.value = consultationId
    notice.value = undefined
    const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/take`
    const answer = await api.post(path, {}, consultation)
    taking.value = undefined
    if (answer.ok) {
      know(answer.value)
      open(answer.value)
      return true
    }
    const name = problemName(answer.refusal)
    if (name === 'already-taken' || name === 'not-waiting') {
      notice.value = { kind: name }
      leave(consultationId)
    } else {
      notice.value = { kind: 'failed', failure: answer.refusal }
      if (isSignedOut(answer.refusal)) session.check()
    }
    return false
  }

  /** For all tabs of this doctor: the service says it back to each. */
  async function pause(wanted: boolean) {
    pauseFailure.value = undefined
    const answer = await api.put('/api/doctor/presence', { paused: wanted }, presenceBody)
    if (answer.ok) paused.value = answer.value.paused
    else {
      pauseFailure.value = answer.refusal
      if (isSignedOut(answer.refusal)) session.check()
    }
  }

  /** The consultation so many places after the open one among the doctor's own, round and round. */
  function step(by: 1 | -1) {
    const all = mine.peek()
    const at = all.findIndex(({ id }) => id === care.peek()?.id)
    const next = all[(at < 0 ? (by === 1 ? 0 : all.length - 1) : at + by + all.length) % Math.max(1, all.length)]
    if (next) open(next)
  }

  return {
    connection: socket.state,
    filter,
    paused,
    pauseFailure,
    pause,
    step,
    /** The first question shown. */
    takeNext() {
      const first = filtered(places.peek(), filter.peek(), Date.now()).shown.find(({ goneAt }) => goneAt === null)
      return first ? take(first.card.consultationId) : false
    },
    queue,
    places,
    mine,
    care,
    pane,
    taking,
    notice,
    mineFailure,
    wanted: address.wanted,
    toQueue: address.toQueue,
    held: calls.held,
    unread: beside.unread,
    otherCall: calls.busy,
    /** One of the doctor's own; nothing for one that is not theirs any more. */
    openById(id: string) {
      const known = mine.peek().find((each) => each.id === id)
      if (known) open(known)
    },
    /** To the consultation of the call that goes on. */
    back({ room }: Care) {
      const called = room.consultation.peek()
      if (called) open(called)
    },
    returnWindowSeconds,
    load,
    take,
    open,
    dispose() {
      watch()
      following()
      beside.dispose()
      address.dispose()
      alerts.dispose()
      for (const timer of timers) clearTimeout(timer)
      care.peek()?.dispose()
      calls.dispose()
      socket.close()
    },
  }
}
