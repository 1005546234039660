import { desc, eq, sql } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { localMail } from '../../storage/operationsSchema.ts'

const MESSAGES_MAX = 200

const linksOf = (text: string): string[] => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]

/** A plus that was not escaped in the address arrives as a blank. */
const numberOf = (to: string) => to.trim().replace(/^(?=33\d{9}$)/, '+')

/** `GET /dev/mailbox?to=`: what would have left the house, newest first; a page for people. Only while local. */
export const readMailbox: Handler = async ({ env, request, url }) => {
  if (env.ENVIRONMENT !== 'local') return { problem: 'not-found' }
  if (request.headers.get('accept')?.includes('text/html')) return env.ASSETS.fetch(new URL('/mailbox', url))
  const to = url.searchParams.get('to')
  const rows = await database(env)
    .select()
    .from(localMail)
    .where(to === null ? undefined : eq(localMail.recipient, to.includes('@') ? to.trim().toLowerCase() : numberOf(to)))
    .orderBy(desc(localMail.at), desc(sql`rowid`))
    .limit(MESSAGES_MAX)
  return json({
    messages: rows.map(({ recipient, code, at, channel, ...row }) => ({
      ...row,
      channel,
      to: recipient,
      links: linksOf(row.text),
      ...(code === null ? {} : { code }),
      at: iso(at),
    })),
  })
}
