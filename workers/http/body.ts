import type * as z from 'zod/mini'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { Problem } from '../../protocol/problems.ts'

/** The largest JSON body, in bytes (api.md, Conventions). */
const JSON_MAX_BYTES = 256 * 1024

/** Reads a stream until its end or until it is too long, whatever its sender says of its length; `null` when too long. */
export async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  maximum: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength
    if (length > maximum) return null
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** The request's JSON body, as the schema has it: 413 too large, 415 not JSON, 400 unreadable, 422 another shape. */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, Problem>> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse<Problem>({ problem: 'media-type' })
  const bytes = await readAtMost(request.body, JSON_MAX_BYTES)
  if (!bytes) return refuse<Problem>({ problem: 'too-large' })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse<Problem>({ problem: 'malformed' })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return accept(parsed.data)
  return refuse<Problem>({
    problem: 'invalid',
    errors: parsed.error.issues.map(({ path }) => ({
      path: path.join('.'),
      message: { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' },
    })),
  })
}
