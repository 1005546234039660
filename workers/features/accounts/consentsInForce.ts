import { eq } from 'drizzle-orm'
import { type ConsentState, consentState } from '../../../domain/people/consentState.ts'
import { CONSENT_KINDS, type ConsentKind } from '../../../domain/people/consentVersions.ts'
import { publishedVersions, versionsInForce } from '../../storage/consentTexts.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/peopleSchema.ts'

export type Agreed = Readonly<Record<ConsentKind, { state: ConsentState; inForce: string }>>

/** Where each agreement of an account stands, against the texts in force. */
export async function agreedBy(env: Env, accountId: string): Promise<Agreed> {
  const [given, published] = await database(env).batch([
    database(env)
      .select({ kind: consents.kind, version: consents.version, withdrawnAt: consents.withdrawnAt })
      .from(consents)
      .where(eq(consents.accountId, accountId)),
    publishedVersions(env),
  ])
  const inForce = versionsInForce(published)
  const stand = (kind: ConsentKind) => ({
    state: consentState(
      given.filter((each) => each.kind === kind),
      inForce[kind],
    ),
    inForce: inForce[kind],
  })
  return {
    'portal-terms': stand('portal-terms'),
    'health-data': stand('health-data'),
    'consultation-terms': stand('consultation-terms'),
  }
}

/** What was agreed to in an earlier version, and is asked for again. */
export const outdatedOf = (agreed: Agreed): ConsentKind[] =>
  CONSENT_KINDS.filter((kind) => agreed[kind].state === 'outdated')
