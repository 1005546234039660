import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import type { PasskeyView } from '../../../protocol/passkeys.ts'
import { database } from '../../storage/database.ts'
import { passkeys } from '../../storage/signInSchema.ts'

export type Passkey = typeof passkeys.$inferSelect

export const ownPasskeys = (env: Env, accountId: string): Promise<Passkey[]> =>
  database(env).select().from(passkeys).where(eq(passkeys.accountId, accountId)).orderBy(passkeys.createdAt)

/** A key as browsers are told of it. */
export const descriptorOf = ({ id, transports }: Passkey) => ({
  id,
  transports: z.array(z.string()).parse(JSON.parse(transports)),
})

/** A key as its owner sees it: nothing of it opens anything. */
export const passkeyView = ({ id, name, synced, createdAt, lastUsedAt }: Passkey): PasskeyView => ({
  id,
  name,
  synced,
  createdAt: iso(createdAt),
  lastUsedAt: isoOrNull(lastUsedAt),
})
