import type { Handler } from '../../http/context.ts'
import { keyringOf } from '../../prescription/keys.ts'

/** The public keys, so that a prescription can be verified without us. */
export const readKeys: Handler = async ({ env, now }) =>
  Response.json((await keyringOf(env, now)).jwks, { headers: { 'cache-control': 'public, max-age=300' } })
