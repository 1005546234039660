import { signal } from '@preact/signals'
import type { Limits } from '../../../domain/limits.ts'
import { type AttachmentView, attachment } from '../../../protocol/consultation.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { upload } from '../../lib/upload.ts'

type FileLimits = Pick<Limits, 'attachmentMaxBytes'>

export type Uploading = {
  key: number
  name: string
  /** 0 to 1. */
  share: number
  trouble?: { kind: 'too-large' } | { kind: 'refused'; failure: Failure }
}

/** Files on their way to a question or its thread. `room` says how many more may come. */
export function createFiles(path: string, limits: () => FileLimits, onAdded: (file: AttachmentView) => void) {
  const uploading = signal<readonly Uploading[]>([])
  const removing = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const left = new AbortController()
  let last = 0

  const patch = (key: number, part: Partial<Uploading>) => {
    uploading.value = uploading.value.map((each) => (each.key === key ? { ...each, ...part } : each))
  }
  const dismiss = (key: number) => {
    uploading.value = uploading.value.filter((each) => each.key !== key)
  }

  return {
    uploading,
    removing,
    failure,
    dismiss,
    async add(files: readonly File[]) {
      for (const file of files) {
        const key = ++last
        uploading.value = [...uploading.value, { key, name: file.name, share: 0 }]
        if (file.size > limits().attachmentMaxBytes) {
          patch(key, { trouble: { kind: 'too-large' } })
          continue
        }
        const answer = await upload(`${path}/attachments`, file, attachment, {
          onProgress: (share) => patch(key, { share }),
          signal: left.signal,
        })
        if (left.signal.aborted) return
        if (answer.ok) {
          dismiss(key)
          onAdded(answer.value)
        } else patch(key, { trouble: { kind: 'refused', failure: answer.refusal } })
      }
    },
    async remove(id: string): Promise<boolean> {
      removing.value = id
      failure.value = undefined
      const answer = await api.delete(`${path}/attachments/${id}`, nothing)
      removing.value = undefined
      // Gone already is as good as removed.
      const gone = answer.ok || (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 404)
      if (!gone && !answer.ok) failure.value = answer.refusal
      return gone
    },
    dispose: () => left.abort(),
  }
}
