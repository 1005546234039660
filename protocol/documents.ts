import * as z from 'zod/mini'
import { documentKind, instant } from './vocabulary.ts'

export const documentList = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      kind: documentKind,
      consultationId: z.string(),
      patientId: z.string(),
      title: z.string(),
      createdAt: instant,
    }),
  ),
})
