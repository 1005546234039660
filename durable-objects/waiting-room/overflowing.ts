import { SPECIALTIES, type Specialty } from '../../domain/vocabulary.ts'
import type { QueueCard } from '../../protocol/doctor.ts'

/** The queue whose doctors also see what overflows from the others. */
export const GENERAL: Specialty = 'generalist'
const OTHERS = SPECIALTIES.filter((specialty) => specialty !== GENERAL)

/** What overflows from the other queues now; a queue that does not answer has nothing to show. */
export async function overflowingCards(queues: Env['WAITING_ROOM']): Promise<QueueCard[]> {
  const answers = await Promise.allSettled(OTHERS.map((specialty) => queues.getByName(specialty).overflowing()))
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}
