import { generateRegistrationOptions } from '@simplewebauthn/server'
import { PASSKEYS_MAX } from '../../../domain/access/passkeys.ts'
import { json } from '../../http/answer.ts'
import { markBrowser } from '../../http/browser.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { isFresh } from '../../http/freshProof.ts'
import { makeChallenge } from './challenge.ts'
import { descriptorOf, ownPasskeys } from './ownPasskeys.ts'
import { ALGORITHMS, relyingPartyOf } from './relyingParty.ts'

/**
 * `POST /api/passkeys/options`: what a browser needs to make a key for this account. A key is how somebody who sat down
 * at an open session would stay in it: only its owner's fresh proof makes one.
 */
export const beginPasskey: Handler = async (context) => {
  const { env, email } = context
  const accountId = accountOf(context)
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const own = await ownPasskeys(env, accountId)
  if (own.length >= PASSKEYS_MAX) return { problem: 'too-many-passkeys' }
  const { browserSha256, cookie } = await markBrowser(context)
  const options = await generateRegistrationOptions({
    rpName: 'Permanence',
    rpID: relyingPartyOf(context).rpID,
    userName: email,
    userID: new TextEncoder().encode(accountId),
    challenge: await makeChallenge(context, { purpose: 'add', accountId }, browserSha256),
    attestationType: 'none',
    excludeCredentials: own.map(descriptorOf),
    // Discoverable: signing in with it asks for no address. Verified: a found phone alone opens no record.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  return json({ options }, 200, { 'set-cookie': cookie })
}
