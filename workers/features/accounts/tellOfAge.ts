import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { mailLinkOf } from '../../../domain/people/mailLink.ts'
import { isOfAge, latestAdultBirthDate } from '../../../domain/people/majority.ts'
import { type LetterPayload, letterRow } from '../../delivery/deliverLetter.ts'
import { publicOrigin } from '../../delivery/publicOrigin.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { outbox } from '../../storage/operationsSchema.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'

/** So many a sweep; the rest are told by the next. */
const AT_MOST = 50

/**
 * For the cron: tells once that a child is of age, and how they get a space of their own. The holder of the contract is
 * told, and the child where they have a secret space. `now` in epoch milliseconds.
 */
export async function tellOfAge(env: Env, now: number): Promise<void> {
  const db = database(env)
  const today = parisDay(now)
  const children = (
    await db
      .select()
      .from(patients)
      .where(
        and(
          eq(patients.relation, 'child'),
          lte(patients.birthDate, latestAdultBirthDate(today)),
          isNull(patients.ofAgeToldAt),
          isNull(patients.removedAt),
        ),
      )
      .limit(AT_MOST)
  ).filter(({ birthDate }) => isOfAge(birthDate, today))
  for (const child of children) {
    const letters = await lettersAbout(env, child)
    // The outbox delivers what a crash left; the ids keep a child from being told of twice.
    await db.batch([
      db
        .update(patients)
        .set({ ofAgeToldAt: now })
        .where(and(eq(patients.id, child.id), isNull(patients.ofAgeToldAt))),
      ...letters.map((letter) =>
        db
          .insert(outbox)
          .values(letterRow(letter, now, `${letter.letter.template}:${child.id}:${letter.to}`))
          .onConflictDoNothing(),
      ),
    ])
  }
}

async function lettersAbout(env: Env, child: typeof patients.$inferSelect): Promise<LetterPayload[]> {
  const db = database(env)
  const origin = publicOrigin(env)
  const [holders, spaces] = await db.batch([
    db
      .select({ email: accounts.email, locale: accounts.locale, firstName: patients.firstName })
      .from(accounts)
      .leftJoin(patients, and(eq(patients.accountId, accounts.id), eq(patients.relation, 'self')))
      .where(eq(accounts.id, child.accountId)),
    db
      .select({ email: accounts.email, locale: accounts.locale })
      .from(accounts)
      .where(
        inArray(
          accounts.id,
          db.select({ id: secretSpaces.accountId }).from(secretSpaces).where(eq(secretSpaces.patientId, child.id)),
        ),
      ),
  ])
  return [
    ...holders.map(({ email, locale, firstName }): LetterPayload => {
      const link = mailLinkOf('came-of-age', origin, { patientId: child.id })
      return {
        to: email,
        locale,
        letter: { template: 'came-of-age', firstName: firstName ?? '', name: child.firstName, link },
      }
    }),
    ...spaces
      // A closed account has no address any more.
      .filter(({ email }) => email.includes('@'))
      .map(({ email, locale }): LetterPayload => {
        const link = mailLinkOf('own-space-ready', origin)
        return { to: email, locale, letter: { template: 'own-space-ready', firstName: child.firstName, link } }
      }),
  ]
}
