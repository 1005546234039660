import { refuse } from '../../domain/result.ts'
import { locale } from '../i18n/locale.ts'
import { type Answer, readAnswer, type Schema } from './api.ts'

export type UploadOptions = {
  /** Share sent, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** Sent again after a lost answer, it makes no second file. */
  idempotencyKey: string
}

/** Sends one file as multipart. XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload<Value>(
  path: string,
  file: File,
  schema: Schema<Value>,
  { onProgress, signal, idempotencyKey }: UploadOptions,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onload = () => resolve(readAnswer(request.status, request.responseText, schema))
    request.onerror = () => resolve(refuse({ kind: 'unreachable' }))
    request.onabort = () => resolve(refuse({ kind: 'aborted' }))
    signal?.addEventListener('abort', () => request.abort())
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', locale.peek())
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.setRequestHeader('content-type', `multipart/form-data; boundary=${idempotencyKey}`)
    if (signal?.aborted) resolve(refuse({ kind: 'aborted' }))
    else request.send(formOf(file, idempotencyKey))
  })
}

/** By hand: a FormData takes another boundary at each try, and under one key the service takes only the same bytes. */
function formOf(file: File, boundary: string): Blob {
  const name = file.name.replace(/["\r\n]/g, encodeURIComponent)
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${file.type}\r\n\r\n`
  return new Blob([head, file, `\r\n--${boundary}--\r\n`])
}
