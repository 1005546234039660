import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { mustUsePasskey } from '../../../domain/access/passkeys.ts'
import { challengeBody } from '../../../protocol/passkeys.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { markBrowser } from '../../http/browser.ts'
import type { Handler } from '../../http/context.ts'
import { makeChallenge } from './challenge.ts'
import { descriptorOf, ownPasskeys } from './ownPasskeys.ts'
import { relyingPartyOf } from './relyingParty.ts'

/**
 * `POST /api/passkey-challenges`: to sign in, by whatever key the device offers (no address is asked for, so none is
 * betrayed); or, signed in, to prove it again by one of one's own.
 */
export const askForChallenge: Handler = async (context) => {
  const { env, request, caller } = context
  const body = await readJson(request, challengeBody)
  if (!body.ok) return body.refusal
  const { purpose } = body.value
  if (purpose === 'step-up' && caller.kind !== 'account') return { problem: 'not-signed-in' }
  const account = purpose === 'step-up' && caller.kind === 'account' ? caller : null
  const own = account ? await ownPasskeys(env, account.accountId) : []
  const { browserSha256, cookie } = await markBrowser(context)
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyOf(context).rpID,
    challenge: await makeChallenge(context, { purpose, accountId: account?.accountId ?? null }, browserSha256),
    userVerification: 'required',
    allowCredentials: own.map(descriptorOf),
  })
  const codeAllowed = account === null || !mustUsePasskey(account.role, env.REQUIRE_PASSKEY)
  return json({ options, codeAllowed }, 200, { 'set-cookie': cookie })
}
