import type { Context } from '../../http/context.ts'

/** Whom keys are made for: the host of our own origin. A key of another host, however alike it looks, never answers. */
export const relyingPartyOf = ({ origin }: Context) => ({ rpID: new URL(origin).hostname, expectedOrigin: origin })

/** ES256 and RS256: what every browser makes, and workerd can check. Options made by Node 24 offer more than that. */
export const ALGORITHMS = [-7, -257]
