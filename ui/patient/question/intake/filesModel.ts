import { signal } from '@preact/signals'
import type { Limits } from '../../../../domain/limits.ts'
import { type AttachmentView, attachment } from '../../../../protocol/consultation.ts'
import { api, nothing } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { upload } from '../../../lib/upload.ts'

type FileLimits = Pick<Limits, 'attachmentMaxBytes' | 'attachmentsMax'>

export type Uploading = {
  key: number
  name: string
  file: File
  /** 0 to 1. */
  share: number
  trouble: { kind: 'too-large' | 'too-many' } | { kind: 'refused'; failure: Failure } | undefined
}

/** What another try may mend; a file that was refused stays refused. */
export const mayRetry = ({ trouble }: Uploading): boolean =>
  trouble?.kind === 'refused' && (trouble.failure.kind !== 'problem' || trouble.failure.problem.status >= 500)

/** Files on their way to a question, one after the other; `count` says how many it has already. */
export function createFiles(
  path: string,
  limits: () => FileLimits,
  count: () => number,
  onAdded: (file: AttachmentView) => void,
) {
  const uploading = signal<readonly Uploading[]>([])
  const removing = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const left = new AbortController()
  let last = 0
  let sending = false

  const patch = (key: number, part: Partial<Uploading>) => {
    uploading.value = uploading.value.map((each) => (each.key === key ? { ...each, ...part } : each))
  }
  const dismiss = (key: number) => {
    uploading.value = uploading.value.filter((each) => each.key !== key)
  }

  async function send({ key, file }: Uploading) {
    if (file.size > limits().attachmentMaxBytes) return patch(key, { trouble: { kind: 'too-large' } })
    // Asked now: an earlier one may have been refused meanwhile, which leaves its place to this one.
    if (count() >= limits().attachmentsMax) return patch(key, { trouble: { kind: 'too-many' } })
    const answer = await upload(`${path}/attachments`, file, attachment, {
      onProgress: (share) => patch(key, { share }),
      signal: left.signal,
    })
    if (left.signal.aborted) return
    if (!answer.ok) return patch(key, { trouble: { kind: 'refused', failure: answer.refusal } })
    dismiss(key)
    onAdded(answer.value)
  }

  async function sendAll() {
    if (sending) return
    sending = true
    for (;;) {
      const next = uploading.peek().find(({ trouble }) => !trouble)
      if (!next || left.signal.aborted) break
      await send(next)
    }
    sending = false
  }

  return {
    uploading,
    removing,
    failure,
    dismiss,
    add(files: readonly File[]) {
      const more = files.map((file) => ({ key: ++last, name: file.name, file, share: 0, trouble: undefined }))
      uploading.value = [...uploading.value, ...more]
      return sendAll()
    },
    retry(key: number) {
      patch(key, { share: 0, trouble: undefined })
      return sendAll()
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
