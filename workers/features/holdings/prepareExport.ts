import type { ExportProgress } from '../../../protocol/holdings.ts'
import type { Context, Handler } from '../../http/context.ts'
import type { patients } from '../../storage/peopleSchema.ts'
import { ownPatient } from '../accounts/ownPatient.ts'
import { holdingsOf } from './holdings.ts'
import { longestPart, zipEntries } from './zipEntries.ts'

/**
 * `GET /api/patients/{id}/export/preparation`: makes ready what the archive will hold and tells, line by line, what is
 * being prepared; the download after it waits for nothing. Whoever closes the answer stops the work.
 */
export const prepareExport: Handler = async (context) => {
  const patient = await ownPatient(context)
  if (!patient) return { problem: 'not-found' }
  const steps = progressOf(context, patient)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await steps.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await steps.return(undefined)
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}

async function* progressOf(
  context: Context,
  patient: typeof patients.$inferSelect,
): AsyncGenerator<ExportProgress, undefined> {
  yield { step: 'reading' }
  const holdings = await holdingsOf(context, patient)
  const of = longestPart(holdings)
  let files = 0
  let bytes = 0
  let done = 0
  for await (const { title, size } of zipEntries(context, holdings)) {
    files += 1
    bytes += size
    if (title === undefined) continue
    done += 1
    yield { step: 'file', title, done, of }
  }
  yield { step: 'ready', files, bytes }
  return undefined
}
