import { idempotencyKey } from '../../../protocol/vocabulary.ts'

/** The key of one deliberate press; null when missing or unusable. */
export function keyOf(request: Request): string | null {
  const parsed = idempotencyKey.safeParse(request.headers.get('idempotency-key'))
  return parsed.success ? parsed.data : null
}
