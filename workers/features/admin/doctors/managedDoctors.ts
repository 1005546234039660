import { count, desc, eq, max } from 'drizzle-orm'
import { isoOrNull } from '../../../../domain/language/instant.ts'
import { doctorStateOf } from '../../../../domain/people/doctorState.ts'
import type { ManagedDoctor } from '../../../../protocol/admin.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { enrolments, passkeys, sessions } from '../../../storage/signInSchema.ts'
import { profileOf } from '../../doctorProfile/profileRow.ts'

/** The doctors of the platform, or the one of this id, by name. */
export async function managedDoctors(env: Env, now: number, id?: string): Promise<ManagedDoctor[]> {
  const db = database(env)
  const rows = await db
    .select({ doctor: doctors, suspendedAt: accounts.suspendedAt, enrolmentUntil: enrolments.expiresAt })
    .from(doctors)
    .innerJoin(accounts, eq(accounts.id, doctors.accountId))
    .leftJoin(enrolments, eq(enrolments.accountId, doctors.accountId))
    .where(id === undefined ? undefined : eq(doctors.accountId, id))
    .orderBy(doctors.lastName, doctors.firstName)
  const keys = await db
    .select({ id: passkeys.accountId, keys: count() })
    .from(passkeys)
    .where(id === undefined ? undefined : eq(passkeys.accountId, id))
    .groupBy(passkeys.accountId)
  const seen = await db
    .select({ id: sessions.accountId, opened: max(sessions.createdAt), used: max(sessions.lastUsedAt) })
    .from(sessions)
    .innerJoin(doctors, eq(doctors.accountId, sessions.accountId))
    .where(id === undefined ? undefined : eq(sessions.accountId, id))
    .groupBy(sessions.accountId)
    .orderBy(desc(max(sessions.createdAt)))
  const keysOf = new Map(keys.map((row) => [row.id, row.keys]))
  const seenAt = new Map(seen.map((row) => [row.id, Math.max(row.opened ?? 0, row.used ?? 0)]))
  return rows.map(({ doctor, suspendedAt, enrolmentUntil }) => {
    const own = keysOf.get(doctor.accountId) ?? 0
    const lastSeenAt = seenAt.get(doctor.accountId) ?? null
    const profile = profileOf(doctor)
    return {
      id: doctor.accountId,
      ...profile,
      languages: [...profile.languages],
      state: doctorStateOf({ suspendedAt, enrolmentUntil, lastSeenAt, passkeys: own }, now),
      invitedUntil: isoOrNull(enrolmentUntil),
      passkeys: own,
      lastSeenAt: isoOrNull(lastSeenAt),
    }
  })
}

export const managedDoctor = async (env: Env, now: number, id: string): Promise<ManagedDoctor | null> =>
  (await managedDoctors(env, now, id))[0] ?? null
