import { sha256 } from '../../http/digest.ts'

/** A session's name in lists: made from what is kept of its secret, and of no use to get back there. */
export const sessionIdOf = async (tokenSha256: string): Promise<string> =>
  (await sha256(`session:${tokenSha256}`)).slice(0, 32)
