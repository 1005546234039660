import { Worker } from 'node:worker_threads'
import type { Person } from './person.ts'
import { until } from './server.ts'

export type Side = 'patient' | 'doctor'
export type PageSettings = {
  /** The service's, as a browser tells it. */
  origin: string
  /** Where the page finds the service: its own address, or a proxy's. */
  address: string
  cookie: string
  consultationId: string
  as: Side
  everyMs: number
}
export type PageOrder = 'talk' | 'hush' | 'online' | 'state' | 'report' | 'leave'
export type PageState = {
  open: boolean
  pressed: number
  /** With repetitions. */
  acknowledged: number
  unsent: number
  shown: number
  lastSeq: number
}
type Shown = { seq: number; key: string | undefined; from: string; text: string | undefined }
export type PageReport = { pressed: number; acknowledged: readonly string[]; entries: readonly Shown[] }
type ChatPage = {
  tell: (order: PageOrder) => void
  state: () => Promise<PageState>
  report: () => Promise<PageReport>
}
export type ChatPages = Readonly<Record<Side, ChatPage>>

type Talk = { patient: Person; doctor: Person; consultationId: string; address?: string }
/** Each of the two says something so often: a hundred messages a second. */
const EVERY_MS = 20

/** Opens both people's pages of a consultation (pageThread.ts), each in a thread of its own. */
export function openChatPages({ patient, doctor, consultationId, address }: Talk): ChatPages {
  const open = (person: Person, as: Side): ChatPage => {
    const settings: PageSettings = {
      origin: person.base,
      address: address ?? person.base,
      cookie: person.cookie,
      consultationId,
      as,
      everyMs: EVERY_MS,
    }
    const thread = new Worker(new URL('./pageThread.ts', import.meta.url), { workerData: settings })
    const ask = <Answer>(order: PageOrder) =>
      new Promise<Answer>((resolve) => {
        thread.once('message', resolve)
        thread.postMessage(order)
      })
    return { tell: (order) => thread.postMessage(order), state: () => ask('state'), report: () => ask('report') }
  }
  return { patient: open(patient, 'patient'), doctor: open(doctor, 'doctor') }
}

export const tellBoth = ({ patient, doctor }: ChatPages, order: PageOrder) => {
  for (const page of [patient, doctor]) page.tell(order)
}

export const bothOpen = ({ patient, doctor }: ChatPages) =>
  until('both pages to be connected', async () => (await patient.state()).open && (await doctor.state()).open)

/** Nothing on its way, no hole, and the same last word on both pages; where that never comes, the reports say why. */
export const bothSettled = ({ patient, doctor }: ChatPages): Promise<boolean> =>
  until(
    'both pages to show all that was said',
    async () => {
      const [one, other] = [await patient.state(), await doctor.state()]
      const whole = [one, other].every(({ unsent, shown, lastSeq }) => unsent === 0 && shown === lastSeq)
      return whole && one.lastSeq === other.lastSeq
    },
    90,
  ).catch(() => false)

/** What is wrong with what both pages show, in words: each message once, in order, on both, and none lost that was acknowledged. */
export function faultsOf(reports: Readonly<Record<Side, PageReport>>): string[] {
  const sides = ['patient', 'doctor'] as const
  const faults: string[] = []
  for (const reader of sides) {
    const { entries } = reports[reader]
    if (entries.some(({ seq }, at) => seq !== at + 1)) faults.push(`the ${reader}’s page has a hole`)
    for (const writer of sides) {
      const { pressed, acknowledged } = reports[writer]
      const said = entries.filter(({ from, key }) => from === writer && key !== undefined)
      const keys = new Set(said.map(({ key }) => key))
      const lost = new Set(acknowledged.filter((key) => !keys.has(key)))
      if (lost.size > 0) faults.push(`the ${reader}’s page lost ${lost.size} acknowledged messages of the ${writer}`)
      if (keys.size < said.length) faults.push(`the ${reader}’s page shows messages of the ${writer} twice`)
      if (said.length !== pressed)
        faults.push(`the ${reader}’s page shows ${said.length} of ${pressed} of the ${writer}`)
      if (said.some(({ text }, at) => text !== `${writer} ${at + 1}`))
        faults.push(`the ${reader}’s page shows the ${writer} out of order`)
    }
  }
  return faults
}
