import { accept, refuse } from '../../domain/result.ts'
import { locale } from '../i18n/locale.ts'
import { type Answer, readAnswer, type Schema } from './api.ts'

/**
 * A call whose answer comes line by line, each of JSON, while the service works; `onLine` hears them in order. The
 * answer is the last line. Aborting it tells the service to stop.
 */
export async function readLines<Value>(
  path: string,
  schema: Schema<Value>,
  onLine: (line: Value) => void,
  signal: AbortSignal,
): Promise<Answer<Value>> {
  let last: Value | undefined
  let status = 0
  try {
    const headers = { accept: 'application/x-ndjson', 'accept-language': locale.peek() }
    const response = await fetch(path, { headers, signal, credentials: 'same-origin' })
    status = response.status
    if (!response.ok || !response.body) return readAnswer(status, await response.text(), schema)
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { done, value = '' } = await reader.read()
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const parsed = schema.safeParse(JSON.parse(line))
        if (!parsed.success) return refuse({ kind: 'unreadable', status })
        last = parsed.data
        onLine(parsed.data)
      }
      if (done) break
    }
  } catch {
    return refuse({ kind: signal.aborted ? 'aborted' : 'unreachable' })
  }
  return last === undefined ? refuse({ kind: 'unreadable', status }) : accept(last)
}
