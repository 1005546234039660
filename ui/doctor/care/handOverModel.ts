import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { colleagueList } from '../../../protocol/doctor.ts'
import { api } from '../../lib/api.ts'
import { draft } from '../../lib/storage.ts'

type Colleague = z.infer<typeof colleagueList>['colleagues'][number]

/** Whom a question goes on to; the note survives a closed dialog and a reload. */
export function createHandOver(consultationId: string) {
  const online = signal<readonly Colleague[] | undefined>(undefined)
  const to = signal<string | undefined>(undefined)
  const kept = draft(`hand-over:${consultationId}`)
  const note = signal(kept.get())
  const tried = signal(false)
  return {
    online,
    to,
    note,
    tried,
    specialties: SPECIALTIES,
    async load() {
      const answer = await api.get('/api/doctor/colleagues', colleagueList)
      online.value = answer.ok ? answer.value.colleagues.filter((each) => each.online) : []
    },
    write(text: string) {
      note.value = text
      kept.set(text)
    },
    /** What is sent; nothing while something is missing, which is then shown. */
    body(): { doctorId?: string; specialty?: string; note: string } | undefined {
      tried.value = true
      const [kind, id = ''] = to.peek()?.split(':') ?? []
      const written = note.peek().trim()
      if (kind === undefined || written === '') return undefined
      return kind === 'doctor' ? { doctorId: id, note: written } : { specialty: id, note: written }
    },
    done: kept.clear,
  }
}
