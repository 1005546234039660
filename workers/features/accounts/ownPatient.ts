import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { accountOf } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'

type Row = typeof patients.$inferSelect

/** The people whom an account holds: its own person and its beneficiaries. One who was removed is nobody's. */
export const heldBy = (accountId: string) => and(eq(patients.accountId, accountId), isNull(patients.removedAt))

/** The people for whom an account may ask: those whom it holds, or the minor whose secret space it is. */
export const actsFor = (env: Env, accountId: string) =>
  and(or(eq(patients.accountId, accountId), inArray(patients.id, minorOf(env, accountId))), isNull(patients.removedAt))

const minorOf = (env: Env, accountId: string) =>
  database(env).select({ id: secretSpaces.patientId }).from(secretSpaces).where(eq(secretSpaces.accountId, accountId))

/** Whether an account is the secret space of a minor. */
export const isSecretSpace = async (env: Env, accountId: string): Promise<boolean> =>
  (await minorOf(env, accountId)).length > 0

async function patientOf({ env, params }: Context, whose: ReturnType<typeof heldBy>): Promise<Row | undefined> {
  const [row] = await database(env)
    .select()
    .from(patients)
    .where(and(eq(patients.id, params['id'] ?? ''), whose))
  return row
}

/** The patient that the path names, to who may ask for them; another account's, or a removed one, does not exist. */
export const ownPatient = (context: Context): Promise<Row | undefined> =>
  patientOf(context, actsFor(context.env, accountOf(context)))

/** The same, to the account that holds the record alone: a secret space changes nothing that parents see. */
export const heldPatient = (context: Context): Promise<Row | undefined> =>
  patientOf(context, heldBy(accountOf(context)))
