import { refuse } from '../../domain/result.ts'
import { locale } from '../i18n/locale.ts'
import { type Answer, readAnswer, type Schema } from './api.ts'

export type UploadOptions = {
  /** Share sent, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  field?: string
}

/** Sends one file as multipart. XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload<Value>(
  path: string,
  file: File,
  schema: Schema<Value>,
  { onProgress, signal, field = 'file' }: UploadOptions = {},
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append(field, file, file.name)
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
    if (signal?.aborted) resolve(refuse({ kind: 'aborted' }))
    else request.send(form)
  })
}
