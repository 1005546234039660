import { createExecutionContext, runDurableObjectAlarm, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { MAIL_COURIERS } from '../../workers/delivery/postMail.ts'
import { serve } from '../../workers/http/serve.ts'
import { ROUTES } from '../../workers/router.ts'
import { ORIGIN } from './session.ts'

const site = serve(ROUTES)

type Answer = { status: number; data: any; headers: Headers }

/** A browser of its own (a cookie jar, an address in the network) on a site with other settings than the rest. */
export function aVisitor(settings: Partial<Record<keyof Env, unknown>> = {}, address = '203.0.113.1') {
  const jar = new Map<string, string>()
  const theirEnv: Env = { ...env, ...settings } as Env
  const visitor = {
    jar,
    /** The answer as soon as it is there; `rest` is what the site still does behind it. */
    async ask(method: string, path: string, body?: object): Promise<{ answer: Answer; rest: () => Promise<void> }> {
      const execution = createExecutionContext()
      const request = new Request(ORIGIN + path, {
        method,
        redirect: 'manual',
        headers: {
          origin: ORIGIN,
          'cf-connecting-ip': address,
          'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const answer = await site.fetch(request, theirEnv, execution)
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        if (/max-age=0/i.test(line)) jar.delete(name)
        else jar.set(name, value)
      }
      const isJson = (answer.headers.get('content-type') ?? '').includes('json')
      const data = isJson ? await answer.json() : null
      return {
        answer: { status: answer.status, data, headers: answer.headers },
        rest: () => waitOnExecutionContext(execution),
      }
    },
    async call(method: string, path: string, body?: object): Promise<Answer> {
      const { answer, rest } = await visitor.ask(method, path, body)
      await rest()
      return answer
    },
  }
  return visitor
}
export type Visitor = ReturnType<typeof aVisitor>

/** The last code that was mailed to an address. */
export async function mailedCode(email: string): Promise<string> {
  for (const name of MAIL_COURIERS) while (await runDurableObjectAlarm(env.COURIER.getByName(name)));
  const row = await env.DB.prepare(
    "SELECT code FROM local_mail WHERE recipient = ? AND template = 'code' ORDER BY rowid DESC LIMIT 1",
  )
    .bind(email)
    .first<{ code: string }>()
  if (!row) throw new Error(`no code was mailed to ${email}`)
  return row.code
}
