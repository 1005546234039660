import { and, eq, ne } from 'drizzle-orm'
import { confirmHandOverBody, traits as traitsSchema } from '../../../protocol/handOver.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { ssoIdentities, ssoPending } from '../../storage/handOverSchema.ts'
import { mayTryCode } from '../accounts/codeLimits.ts'
import { redeem } from '../accounts/redeem.ts'
import { startSession } from '../accounts/startSession.ts'
import { linkIdentity, offerTraits } from './identity.ts'
import { pendingOf } from './pending.ts'

const OTHER_MEMBER = {
  problem: 'conflict',
  detail: {
    fr: 'Cette adresse sert déjà à un autre assuré, ou chez un autre assureur. Demandez à votre assureur d’enregistrer une adresse à vous.',
    en: 'This address already serves another member, or another insurer. Ask your insurer to record an address of your own.',
  },
} as const

/** `POST /api/hand-over/confirmation`: the owner of the address ties their account to their insurer's member number. */
export const confirmAddress: Handler = async (context) => {
  const { env, request } = context
  const body = await readJson(request, confirmHandOverBody)
  if (!body.ok) return body.refusal
  const pending = await pendingOf(context)
  if (!pending) return NOT_FOUND
  const { email, organisationId: organisation, subject } = pending
  const limited = await mayTryCode(context, email)
  if (limited) return limited
  if (!(await redeem(context, email, body.value.code.replace(/\s/g, '')))) return { problem: 'wrong-code' }
  const db = database(env)
  const [account] = await db
    .select({ id: accounts.id, role: accounts.role, organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.email, email))
  if (!account) return NOT_FOUND
  // A shared mailbox is not one person, and no insurer's token opens an account of another's, or a doctor's.
  const [other] = await db
    .select({ subject: ssoIdentities.subject })
    .from(ssoIdentities)
    .where(and(eq(ssoIdentities.accountId, account.id), ne(ssoIdentities.subject, subject)))
    .limit(1)
  if (account.role !== 'member' || account.organisationId !== organisation || other) return OTHER_MEMBER
  const theirs = traitsSchema.parse(JSON.parse(pending.traits))
  const identity = { organisation, subject }
  await linkIdentity(context, identity, account.id)
  const changed = await offerTraits(context, identity, account.id, theirs)
  await db.delete(ssoPending).where(eq(ssoPending.secretSha256, pending.secretSha256))
  return json({ changed }, 201, {
    'set-cookie': await startSession(context, { accountId: account.id, provenBy: 'code' }),
  })
}
