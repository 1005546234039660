import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { PASSKEYS_MAX } from '../../../domain/access/passkeys.ts'
import { addPasskeyBody } from '../../../protocol/passkeys.ts'
import { deliverOutboxRow } from '../../delivery/d1Outbox.ts'
import type { AccountPayload } from '../../delivery/deliverAccountLetter.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Context, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { isFresh } from '../../http/freshProof.ts'
import { base64url } from '../../prescription/keys.ts'
import { database } from '../../storage/database.ts'
import { audit, outbox } from '../../storage/operationsSchema.ts'
import { enrolments, passkeys, sessions } from '../../storage/signInSchema.ts'
import { startSession } from '../accounts/startSession.ts'
import { spendChallenge } from './challenge.ts'
import { ownPasskeys, passkeyView } from './ownPasskeys.ts'
import { ALGORITHMS, relyingPartyOf } from './relyingParty.ts'

type Made = Parameters<typeof verifyRegistrationResponse>[0]['response']

/** What is to be kept of a key that a browser has just made for our challenge; null when anything is wrong with it. */
async function verified(context: Context, accountId: string, response: Made) {
  const { rpID, expectedOrigin } = relyingPartyOf(context)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => spendChallenge(context, { purpose: 'add', accountId }, challenge),
      expectedOrigin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo ?? null
  } catch {
    return null
  }
}

/**
 * `POST /api/passkeys`: keeps a key and writes to its owner's address that it was added. An enrolment ends with it: what
 * let somebody in by a code alone is used up, and a whole session begins.
 */
export const addPasskey: Handler = async (context) => {
  const { env, now, request, caller, execution, origin, session } = context
  const body = await readJson(request, addPasskeyBody)
  if (!body.ok) return body.refusal
  const accountId = accountOf(context)
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  if ((await ownPasskeys(env, accountId)).length >= PASSKEYS_MAX) return { problem: 'too-many-passkeys' }
  const { made, name } = body.value
  const info = await verified(context, accountId, made)
  if (!info) return { problem: 'wrong-passkey' }
  const key = {
    id: info.credential.id,
    accountId,
    publicKey: base64url(info.credential.publicKey),
    counter: info.credential.counter,
    transports: JSON.stringify(info.credential.transports ?? []),
    name,
    synced: info.credentialBackedUp,
    createdAt: now,
    lastUsedAt: null,
  }
  const db = database(env)
  const payload: AccountPayload = { accountId, letter: 'passkey-added', origin }
  const row = {
    id: randomId(),
    kind: 'account' as const,
    payload: JSON.stringify(payload),
    createdAt: now,
    attempts: 0,
  }
  const enrolling = caller.kind === 'enrolling'
  if (enrolling) {
    // Of two browsers that follow one enrolment, the first has it: the other's key is not kept.
    const used = await db.delete(enrolments).where(eq(enrolments.accountId, accountId)).returning()
    if (used.length === 0) return { problem: 'passkey-required' }
  }
  await db.batch([
    db.insert(passkeys).values(key),
    db.insert(outbox).values(row),
    db.insert(audit).values({ id: randomId(), at: now, accountId, action: 'passkey.add' }),
    ...(enrolling ? [db.delete(sessions).where(eq(sessions.tokenSha256, session?.tokenSha256 ?? ''))] : []),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  const cookie = enrolling ? { 'set-cookie': await startSession(context, { accountId, provenBy: 'passkey' }) } : {}
  return json(passkeyView(key), 201, cookie)
}
