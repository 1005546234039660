import { consequencesOf } from '../../domain/consultation/consequences.ts'
import { type Consultation, specialtyOf } from '../../domain/consultation/consultation.ts'
import { type Command, decide, type Refusal } from '../../domain/consultation/decide.ts'
import { evolve } from '../../domain/consultation/events.ts'
import type { Entry, NewEntry } from '../../domain/consultation/thread.ts'
import type { Limits } from '../../domain/limits.ts'
import { limitsOfCourse } from '../../domain/pathway/course.ts'
import { accept, type Result } from '../../domain/result.ts'
import type { RoomStore } from './RoomStore.ts'
import { webhookSubject } from './webhookSubject.ts'

/** A consultation after a change, and what was said by it. */
export type Changed = { consultation: Consultation; said: readonly Entry[]; changed: boolean }

/**
 * Check and write with nothing between: the new state, what is said in the thread and what must happen elsewhere are
 * one transaction, or nothing is.
 * @param words what the person says with it, placed after what the change itself says
 */
export function change(
  store: RoomStore,
  before: Consultation,
  command: Command,
  limits: Limits,
  now: number,
  words: NewEntry | null = null,
): Result<Changed, Refusal> {
  const decision = decide(before, command, now, limits)
  if (!decision.ok) return decision
  if (decision.value.length === 0 && !words) return accept({ consultation: before, said: [], changed: false })
  return accept(
    store.transaction(() => {
      const waitMinutes = Math.ceil(limitsOfCourse(limits, before.course).waitTimeoutSeconds / 60)
      const said: Entry[] = []
      let after = before
      for (const event of decision.value) {
        after = evolve(after, event)
        const consequences = consequencesOf(event, after, waitMinutes)
        said.push(...consequences.entries.map((entry) => store.append(entry, now)))
        // A question that changes its specialty leaves one queue and enters another; a doctor of a third may have it.
        if (consequences.queue)
          for (const specialty of new Set([
            specialtyOf(before),
            specialtyOf(after),
            before.doctor?.specialty,
            after.doctor?.specialty,
          ]))
            if (specialty) store.post('queue', specialty, now)
        if (event.type === 'handed-to-doctor') store.post('desk', event.handOver.from, now)
        if (consequences.sms) store.post('sms', consequences.sms, now)
        if (consequences.mail) store.post('mail', consequences.mail, now)
        if (consequences.event) store.post('webhook', webhookSubject(consequences.event, after.state, now), now)
        for (const { party, topic } of consequences.pushes) store.post('push', `${party} ${topic}`, now)
      }
      const changed = decision.value.length > 0
      if (changed) keep(store, after, now)
      if (words) said.push(store.append(words, now))
      if (words && 'attachment' in words) store.uploads.markSent(words.attachment.id)
      return { consultation: after, said, changed }
    }),
  )
}

/** Whatever is kept is also projected: lists follow from it. */
export function keep(store: RoomStore, consultation: Consultation, now: number): void {
  store.save(consultation)
  store.post('project', '', now)
}
