import { iso } from '../../../domain/language/instant.ts'
import type { SessionView } from '../../../protocol/passkeys.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { runningSessions } from './runningSessions.ts'

/** `GET /api/sessions`: the devices on which the account is signed in: what, about where, last used when. */
export const listSessions: Handler = async (context) => {
  const { env, now, session } = context
  const rows = await runningSessions(env, accountOf(context), now)
  const views = rows.map(
    ({ id, tokenSha256, browser, system, city, country, provenBy, createdAt, lastUsedAt }): SessionView => ({
      id,
      current: tokenSha256 === session?.tokenSha256,
      browser,
      system,
      city,
      country,
      provenBy,
      openedAt: iso(createdAt),
      lastUsedAt: iso(lastUsedAt ?? createdAt),
    }),
  )
  return json({ sessions: views })
}
