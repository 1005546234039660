import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import type { PasskeyAnswer } from '../../../protocol/passkeys.ts'
import type { Context } from '../../http/context.ts'
import { bytesOfBase64url } from '../../prescription/keys.ts'
import { database } from '../../storage/database.ts'
import { passkeys } from '../../storage/signInSchema.ts'
import { type ChallengePurpose, spendChallenge } from './challenge.ts'
import { descriptorOf, type Passkey } from './ownPasskeys.ts'
import { relyingPartyOf } from './relyingParty.ts'

type Wanted = {
  purpose: Exclude<ChallengePurpose, 'add'>
  /** Whose key it must be; null: whoever it says. */
  accountId: string | null
}

/** The key that answered a challenge of ours, its owner present and verified by it; null when anything is wrong. */
export async function verifyPasskey(context: Context, answer: PasskeyAnswer, wanted: Wanted): Promise<Passkey | null> {
  const { env, now } = context
  const db = database(env)
  const [key] = await db.select().from(passkeys).where(eq(passkeys.id, answer.id))
  if (!key || (wanted.accountId !== null && key.accountId !== wanted.accountId)) return null
  const { rpID, expectedOrigin } = relyingPartyOf(context)
  let verification: Awaited<ReturnType<typeof verifyAuthenticationResponse>>
  try {
    verification = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => spendChallenge(context, wanted, challenge),
      expectedOrigin,
      expectedRPID: rpID,
      credential: { ...descriptorOf(key), publicKey: bytesOfBase64url(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    })
  } catch {
    // The library throws for each way in which an answer can be wrong, a counter that went back (a copied key) among them.
    return null
  }
  if (!verification.verified) return null
  const { newCounter: counter, credentialBackedUp: synced } = verification.authenticationInfo
  await db.update(passkeys).set({ counter, synced, lastUsedAt: now }).where(eq(passkeys.id, key.id))
  return key
}
