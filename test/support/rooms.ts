import { env } from 'cloudflare:workers'
import type { Caller } from '../../domain/access/rules.ts'
import type { TreatingDoctor } from '../../domain/consultation/consultation.ts'
import type { Reader } from '../../durable-objects/consultation-room/reader.ts'
import type { QueueCard } from '../../protocol/doctor.ts'
import { ANSWERS } from './answers.ts'

const account = (accountId: string, role: 'member' | 'doctor'): Reader => ({
  caller: { kind: 'account', accountId, role } satisfies Caller,
  locale: 'fr',
})
export const MARIE = account('marie', 'member')
export const EVE = account('eve', 'member')
export const asDoctor = (doctor: TreatingDoctor): Reader => account(doctor.id, 'doctor')

export const aDoctor = (id: string): TreatingDoctor => ({
  id,
  name: `Dr ${id}`,
  specialty: 'generalist',
  rpps: '10003456789',
})

/** A room with Marie's question in it, before the bot's first answer. */
export async function anOpenRoom() {
  const id = env.CONSULTATION_ROOM.newUniqueId()
  const room = env.CONSULTATION_ROOM.get(id)
  await room.open({
    id: id.toString(),
    patient: {
      id: `p-${id}`,
      accountId: 'marie',
      firstName: 'Marie',
      lastName: 'Msm',
      sex: 'female',
      birthDate: '1978-02-18',
    },
    known: {},
    course: null,
    now: Date.now(),
  })
  return room
}

export async function answerAll(room: Awaited<ReturnType<typeof anOpenRoom>>) {
  for (const [step, value] of Object.entries(ANSWERS))
    await room.answer(MARIE, step as keyof typeof ANSWERS, JSON.stringify(value))
}

/** The same after every answer, and « Envoyer la question ». */
export async function aWaitingRoom() {
  const room = await anOpenRoom()
  await answerAll(room)
  await room.answer(MARIE, 'send', 'true')
  return room
}

/** A socket on a room, with what came in so far and a way to wait for more. */
export async function aSocket(
  room: { fetch(url: string, init: RequestInit): Promise<Response> },
  { caller }: Reader,
  after = 0,
) {
  const headers = {
    upgrade: 'websocket',
    'x-account': caller.kind === 'account' ? caller.accountId : '',
    'x-role': caller.kind === 'account' ? caller.role : '',
    'x-locale': 'fr',
  }
  const { webSocket } = await room.fetch(`https://room/?after=${after}`, { headers })
  if (!webSocket) throw new Error('no socket')
  const received: Record<string, any>[] = []
  let wake = () => {}
  webSocket.addEventListener('message', ({ data }) => {
    received.push(JSON.parse(String(data)))
    wake()
  })
  const closed = new Promise<void>((resolve) => {
    webSocket.addEventListener('close', () => {
      webSocket.close(1000)
      resolve()
    })
  })
  webSocket.accept()
  return {
    received,
    say: (message: object) => webSocket.send(JSON.stringify(message)),
    ping: () => webSocket.send('ping'),
    /** Resolves once the other end has closed too: a runner whose sockets are still half open never ends. */
    closed,
    async close() {
      webSocket.close(1000)
      await closed
    },
    async until(test: (message: Record<string, any>) => boolean): Promise<Record<string, any>> {
      for (;;) {
        const found = received.find(test)
        if (found) return found
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

/** A question as a queue keeps it. */
export const aCard = (consultationId: string): QueueCard => ({
  consultationId,
  patient: { firstName: 'Marie', lastName: 'Msm', age: 48, sex: 'female' },
  channel: 'chat',
  specialty: 'generalist',
  pathway: null,
  tag: null,
  waitingSince: new Date(0).toISOString(),
  deadline: null,
  returning: false,
  overdue: false,
  overflow: false,
  excerpt: 'Maux de tête depuis 48 h. '.repeat(5),
})
