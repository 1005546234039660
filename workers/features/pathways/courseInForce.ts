import { eq } from 'drizzle-orm'
import { type Course, courseOf, type PathwayDocument } from '../../../domain/pathway/document.ts'
import { invalid } from '../../../protocol/problems.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { versionsInForce } from './versionsOf.ts'

export const NO_SUCH_PATHWAY = invalid('pathway', {
  fr: 'Ce parcours n’existe pas, ou il est terminé.',
  en: 'There is no such pathway, or it has ended.',
})

/** The organisation whose member an account is; `null` for one of the platform. */
export async function organisationOfAccount(env: Env, accountId: string): Promise<string | null> {
  const [account] = await database(env)
    .select({ organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return account?.organisationId ?? null
}

/** Whether an organisation's members meet a pathway. */
export const isFor = ({ organisations }: PathwayDocument, organisation: string | null): boolean =>
  organisations === null || (organisation !== null && organisations.includes(organisation))

/** What a question of this account pins when it enters a pathway now; `null` where there is none for it. */
export async function courseInForce(env: Env, pathway: string, accountId: string, now: number): Promise<Course | null> {
  const found = (await versionsInForce(env, now)).find(({ document }) => document.id === pathway)
  if (!found) return null
  const { document, version } = found
  if (document.organisations !== null && !isFor(document, await organisationOfAccount(env, accountId))) return null
  return courseOf(document, version)
}
