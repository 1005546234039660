import { and, eq } from 'drizzle-orm'
import { changedTraits, type Traits } from '../../../domain/handOver/traits.ts'
import { traits as traitsSchema } from '../../../protocol/handOver.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { ssoIdentities } from '../../storage/handOverSchema.ts'
import { patients } from '../../storage/peopleSchema.ts'

/** Who somebody is to an insurer: the organisation and its member number. */
export type Identity = { organisation: string; subject: string }

const rowOf = ({ organisation, subject }: Identity) =>
  and(eq(ssoIdentities.organisationId, organisation), eq(ssoIdentities.subject, subject))

export async function accountOfIdentity({ env }: Context, identity: Identity): Promise<string | null> {
  const [row] = await database(env)
    .select({ accountId: ssoIdentities.accountId })
    .from(ssoIdentities)
    .innerJoin(accounts, eq(accounts.id, ssoIdentities.accountId))
    .where(and(rowOf(identity), eq(accounts.role, 'member')))
  return row?.accountId ?? null
}

export async function wasHandedOver({ env }: Context, accountId: string): Promise<boolean> {
  const [row] = await database(env)
    .select({ subject: ssoIdentities.subject })
    .from(ssoIdentities)
    .where(eq(ssoIdentities.accountId, accountId))
    .limit(1)
  return row !== undefined
}

/** Ties an account to a member number; nothing is settled yet, so whatever the insurer says otherwise is shown. */
export const linkIdentity = ({ env, now }: Context, { organisation, subject }: Identity, accountId: string) =>
  database(env)
    .insert(ssoIdentities)
    .values({ organisationId: organisation, subject, accountId, settled: '', offered: null, createdAt: now })
    .onConflictDoNothing()

/** A member whom the insurer hands over for the first time: account, first patient and identity in one transaction. */
export async function openHandedOver(context: Context, identity: Identity, email: string, traits: Traits) {
  const { env, locale, now } = context
  const db = database(env)
  const id = randomId()
  await db.batch([
    db.insert(accounts).values({
      id,
      email,
      role: 'member',
      organisationId: identity.organisation,
      memberNumber: identity.subject,
      locale,
      createdAt: now,
    }),
    db.insert(patients).values({ ...traits, id: randomId(), accountId: id, relation: 'self', createdAt: now }),
    // Without `onConflictDoNothing`: of two first hand-overs at once, the second must undo its account.
    db.insert(ssoIdentities).values({
      organisationId: identity.organisation,
      subject: identity.subject,
      accountId: id,
      settled: JSON.stringify(traits),
      offered: null,
      createdAt: now,
    }),
  ])
  return id
}

const ownTraits = ({ env }: Context, accountId: string) =>
  database(env)
    .select({
      lastName: patients.lastName,
      firstName: patients.firstName,
      sex: patients.sex,
      birthDate: patients.birthDate,
      postcode: patients.postcode,
      city: patients.city,
      phone: patients.phone,
    })
    .from(patients)
    .where(and(eq(patients.accountId, accountId), eq(patients.relation, 'self')))
    .limit(1)

/** What the insurer now says otherwise than the record, as it is kept; `null` when there is nothing new to decide. */
export async function newTraits(
  context: Context,
  identity: Identity,
  accountId: string,
  theirs: Traits,
): Promise<string | null> {
  const [ours] = await ownTraits(context, accountId)
  const [row] = await database(context.env)
    .select({ settled: ssoIdentities.settled })
    .from(ssoIdentities)
    .where(rowOf(identity))
  const said = JSON.stringify(theirs)
  return ours && row && row.settled !== said && changedTraits(ours, theirs).length > 0 ? said : null
}

/**
 * Keeps what the insurer now says beside the record, for the member to decide; the record itself stays. What was decided
 * before is not asked again. True when there is something to show.
 */
export async function offerTraits(
  context: Context,
  identity: Identity,
  accountId: string,
  theirs: Traits,
): Promise<boolean> {
  const offered = await newTraits(context, identity, accountId, theirs)
  await database(context.env).update(ssoIdentities).set({ offered }).where(rowOf(identity))
  return offered !== null
}

/** What waits for the member's decision; `null` for nothing. */
export async function offeredTraits(
  context: Context,
  accountId: string,
): Promise<{ ours: Traits; theirs: Traits } | null> {
  const [ours] = await ownTraits(context, accountId)
  const rows = await database(context.env)
    .select({ offered: ssoIdentities.offered })
    .from(ssoIdentities)
    .where(eq(ssoIdentities.accountId, accountId))
  const offered = rows.find((row) => row.offered !== null)?.offered
  return ours && offered ? { ours, theirs: traitsSchema.parse(JSON.parse(offered)) } : null
}

export async function settleTraits(
  context: Context,
  accountId: string,
  theirs: Traits,
  update: boolean,
): Promise<void> {
  const db = database(context.env)
  const settle = db
    .update(ssoIdentities)
    .set({ settled: JSON.stringify(theirs), offered: null })
    .where(and(eq(ssoIdentities.accountId, accountId), eq(ssoIdentities.offered, JSON.stringify(theirs))))
  if (!update) return void (await settle)
  const { postcode, city, phone, ...person } = theirs
  const told = { ...(postcode && { postcode }), ...(city && { city }), ...(phone && { phone }) }
  await db.batch([
    db
      .update(patients)
      .set({ ...person, ...told })
      .where(and(eq(patients.accountId, accountId), eq(patients.relation, 'self'))),
    settle,
  ])
}
