import { makeZip, predictLength } from 'client-zip'
import type { Context } from '../../http/context.ts'
import type { Holdings } from './holdings.ts'
import { type ZipEntry, zipEntries } from './zipEntries.ts'

/**
 * The archive, streamed one file after the other. Its length is told beforehand, so that a browser shows how far its
 * download is, and finds one that was cut short. `length` in bytes.
 */
export async function asZip(context: Context, holdings: Holdings): Promise<{ body: ReadableStream; length: number }> {
  const entries: ZipEntry[] = []
  for await (const entry of zipEntries(context, holdings)) entries.push(entry)
  const length = Number(predictLength(entries.map(({ name, size }) => ({ name, size }))))
  const whole = new FixedLengthStream(length)
  // Who leaves cancels the stream: then nothing more is read, and nobody is there to be told.
  makeZip(read(entries))
    .pipeTo(whole.writable)
    .catch(() => undefined)
  return { body: whole.readable, length }
}

async function* read(entries: readonly ZipEntry[]) {
  for (const { name, size, lastModified, open } of entries)
    yield { name, size, input: await open(), ...(lastModified ? { lastModified } : {}) }
}
