import { signal } from '@preact/signals'
import type { Limits } from '../../../../domain/limits.ts'
import { keptFilesOf } from '../../../attachments/keptFiles.ts'
import { createUploads } from '../../../attachments/uploadsModel.ts'
import { api, nothing } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import type { QuestionModel } from '../questionModel.ts'

type FileLimits = Pick<Limits, 'attachmentMaxBytes' | 'attachmentsMax'>

export type FilesModel = ReturnType<typeof createFiles>

/** The question's files: each belongs to it as soon as it is there. */
export function createFiles(question: QuestionModel, limits: () => FileLimits) {
  const removing = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const uploads = createUploads({
    path: question.path,
    maxBytes: async () => limits().attachmentMaxBytes,
    mayCome: () => (question.consultation.peek()?.attachments.length ?? 0) < limits().attachmentsMax,
    kept: keptFilesOf(`question:${question.id}`),
    onDelivered: (file) => {
      const now = question.consultation.peek()
      if (now) question.set({ ...now, attachments: [...now.attachments.filter(({ id }) => id !== file.id), file] })
    },
  })
  uploads.resume()

  return {
    uploads,
    removing,
    failure,
    add: (files: readonly File[]) => uploads.add(files, true),
    async remove(id: string): Promise<boolean> {
      removing.value = id
      failure.value = undefined
      const answer = await api.delete(`${question.path}/attachments/${id}`, nothing)
      removing.value = undefined
      // Gone already is as good as removed.
      const gone = answer.ok || (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 404)
      if (!gone && !answer.ok) failure.value = answer.refusal
      return gone
    },
    dispose: uploads.dispose,
  }
}
