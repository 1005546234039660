import * as z from 'zod/mini'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import { type ApiKeyView, scope } from '../../../protocol/integrators.ts'
import type { apiKeys } from '../../storage/integratorSchema.ts'

/** A key as the wire shows it: never the key itself. */
export const apiKeyView = (row: typeof apiKeys.$inferSelect): ApiKeyView => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: z.array(scope).parse(JSON.parse(row.scopes)),
  createdAt: iso(row.createdAt),
  lastUsedAt: isoOrNull(row.lastUsedAt),
  revokedAt: isoOrNull(row.revokedAt),
})
