import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import { earlierPrescriptions } from '../../../protocol/doctor.ts'
import { api } from '../../lib/api.ts'

export type EarlierPrescription = z.infer<typeof earlierPrescriptions>['prescriptions'][number]

/** What this doctor signed for this patient: in this consultation and before. */
export function createEarlier(consultationId: string) {
  const all = signal<readonly EarlierPrescription[]>([])
  return {
    all,
    /** A list that does not come is no reason to stop writing: it is asked for again after the next signature. */
    async load() {
      const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/prescriptions`
      const answer = await api.get(path, earlierPrescriptions)
      if (answer.ok) all.value = answer.value.prescriptions
    },
  }
}
