import { signal } from '@preact/signals'
import type { Result } from '../../domain/result.ts'
import { type AttachmentView, attachment } from '../../protocol/consultation.ts'
import { api, newIdempotencyKey, nothing } from '../lib/api.ts'
import { retryDelayMs } from '../lib/backoff.ts'
import { upload } from '../lib/upload.ts'
import type { KeptFiles } from './keptFiles.ts'
import { isPassing, type Trouble, type Upload } from './uploads.ts'

type UploadsOptions = {
  /** The consultation's path. */
  path: string
  maxBytes: () => Promise<number>
  /** Whether one more may come, besides so many that are there and not delivered yet. Asked at each one's turn: one that was refused leaves its place to the next. */
  mayCome: (ready: number) => boolean
  /** Where the device keeps them over a reload. */
  kept: KeptFiles
  /** The file is there and wanted; the key is the upload's. */
  onDelivered: (file: AttachmentView, key: string) => void
}

export type UploadsModel = ReturnType<typeof createUploads>

/** Loaded with the first file: most pages never see one. */
async function prepare(file: File, maxBytes: number): Promise<Result<File, Trouble>> {
  const { prepareFile } = await import('./prepareFile.ts')
  return prepareFile(file, maxBytes)
}

/** Files on their way to a consultation, one after the other; kept on the device until they are there. */
export function createUploads({ path, maxBytes, mayCome, kept, onDelivered }: UploadsOptions) {
  const uploads = signal<readonly Upload[]>([])
  const left = new AbortController()
  const sending = new Map<string, AbortController>()
  /** Those to try once more: their trouble stays in sight until something moves, so that a line doesn't flicker. */
  const due = new Set<string>()
  let working = false
  let failures = 0
  let later: ReturnType<typeof setTimeout> | undefined

  const find = (key: string) => uploads.peek().find((each) => each.key === key)
  function patch(key: string, part: Partial<Upload>) {
    uploads.value = uploads.value.map((each) => (each.key === key ? { ...each, ...part } : each))
  }

  function remove(key: string) {
    const { preview } = find(key) ?? {}
    if (preview) URL.revokeObjectURL(preview)
    uploads.value = uploads.value.filter((each) => each.key !== key)
    kept.remove(key)
  }

  function deliver(key: string) {
    const { wanted, attachment: file } = find(key) ?? {}
    if (!wanted || !file) return
    onDelivered(file, key)
    remove(key)
  }

  /** As it will go out, or the reason why it will not; nothing when it was given up meanwhile. */
  async function prepared(next: Upload): Promise<Upload | undefined> {
    if (next.prepared) return next
    const result = await prepare(next.file, await maxBytes())
    if (!find(next.key) || left.signal.aborted) return undefined
    if (!result.ok) {
      patch(next.key, { trouble: result.refusal })
      return undefined
    }
    const file = result.value
    patch(next.key, { file, name: file.name, prepared: true, preview: previewOf(file) })
    const ready = find(next.key)
    if (ready) kept.put(ready)
    return ready
  }

  async function carry(next: Upload) {
    if (!mayCome(uploads.peek().filter(({ attachment: file }) => file).length))
      return patch(next.key, { trouble: { kind: 'too-many' } })
    const ready = await prepared(next)
    if (!ready) return
    const { key, file } = ready
    const cancel = new AbortController()
    sending.set(key, cancel)
    const answer = await upload(`${path}/attachments`, file, attachment, {
      onProgress: (share) => patch(key, { share, trouble: undefined }),
      signal: cancel.signal,
      idempotencyKey: key,
    })
    sending.delete(key)
    if (left.signal.aborted || !find(key)) return
    if (answer.ok) {
      failures = 0
      patch(key, { attachment: answer.value, share: 1, trouble: undefined })
      return deliver(key)
    }
    patch(key, { trouble: { kind: 'failure', failure: answer.refusal }, share: 0 })
    if (isPassing(find(key)?.trouble)) tryLater()
    // What is refused for good would be refused again after a reload.
    else kept.remove(key)
  }

  const isNext = ({ key, trouble, attachment: file }: Upload) => !file && (!trouble || due.has(key))

  async function work() {
    if (working) return
    working = true
    for (;;) {
      const next = uploads.peek().find(isNext)
      if (!next || left.signal.aborted) break
      due.delete(next.key)
      await carry(next)
    }
    working = false
  }

  function again() {
    clearTimeout(later)
    for (const { key, trouble } of uploads.peek()) if (isPassing(trouble)) due.add(key)
    work()
  }

  function tryLater() {
    clearTimeout(later)
    later = setTimeout(again, retryDelayMs(failures++, Math.random()))
  }

  function put(more: readonly Upload[]) {
    uploads.value = [...uploads.value, ...more]
    work()
  }

  addEventListener('online', again, { signal: left.signal })

  return {
    uploads,
    add(files: readonly File[], wanted: boolean) {
      put(files.map((file) => ({ ...plain, key: newIdempotencyKey(), name: file.name, file, wanted })))
    },
    /** Goes on with what a reload interrupted. */
    async resume() {
      const before = await kept.list()
      if (left.signal.aborted) return
      put(
        before
          .filter(({ key }) => !find(key))
          .map(({ key, file, wanted }) => ({
            ...plain,
            key,
            name: file.name,
            file,
            prepared: true,
            wanted,
            preview: previewOf(file),
          })),
      )
    },
    /** Everything that can still go is wanted: what is there goes now, the rest as it comes. */
    want() {
      for (const { key, trouble } of uploads.peek()) {
        if (trouble && !isPassing(trouble)) continue
        patch(key, { wanted: true })
        const wanted = find(key)
        if (wanted?.prepared) kept.put(wanted)
        deliver(key)
      }
    },
    retry(key: string) {
      patch(key, { share: 0, trouble: undefined })
      return work()
    },
    /** Gives a file up, whatever has become of it. */
    cancel(key: string) {
      sending.get(key)?.abort()
      const there = find(key)?.attachment
      remove(key)
      // Without a network the service forgets it by itself, a day later.
      if (there) api.delete(`${path}/attachments/${there.id}`, nothing)
    },
    again,
    dispose() {
      left.abort()
      clearTimeout(later)
      for (const request of sending.values()) request.abort()
      for (const { preview } of uploads.peek()) if (preview) URL.revokeObjectURL(preview)
    },
  }
}

const plain = { prepared: false, share: 0, trouble: undefined, attachment: undefined, preview: undefined }

const previewOf = (file: File): string => URL.createObjectURL(file)
