import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import { medicineRead } from '../../../protocol/doctor.ts'
import { api } from '../../lib/api.ts'

export type Chosen = z.infer<typeof medicineRead>

/** What the base says of the medicines that the lines name by their code: asked once each. */
export function createChosen() {
  const known = signal<ReadonlyMap<string, Chosen>>(new Map())
  const asked = new Set<string>()

  return {
    known,
    async know(cis: string | undefined) {
      if (cis === undefined || asked.has(cis)) return
      asked.add(cis)
      const answer = await api.get(`/api/doctor/medicines/${encodeURIComponent(cis)}`, medicineRead)
      if (answer.ok) known.value = new Map(known.peek()).set(cis, answer.value)
      else asked.delete(cis)
    },
  }
}
