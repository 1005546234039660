import { runDurableObjectAlarm } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { MAIL_COURIERS } from '../../workers/delivery/postMail.ts'
import { type Call, ORIGIN } from './session.ts'

type Mail = { template: string; text: string; code: string | null }

/** What was mailed to an address, newest first; whatever is on its way arrives first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  for (const name of MAIL_COURIERS) await runDurableObjectAlarm(env.COURIER.getByName(name))
  const { results } = await env.DB.prepare(
    'SELECT template, text, code FROM local_mail WHERE recipient = ? ORDER BY at DESC, rowid DESC',
  )
    .bind(address)
    .all<Mail>()
  return results
}

/** A browser with cookies of its own. */
export function aBrowser(): Call {
  const jar = new Map<string, string>()
  return async (method, path, body, headers = {}) => {
    const answer = await exports.default.fetch(ORIGIN + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: ORIGIN,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
}

/** Types the code that was mailed last to an address. */
export async function typeCode(browser: Call, email: string): Promise<Response> {
  for (let tries = 0; tries < 100; tries++) {
    const code = (await mailsTo(email)).find((mail) => mail.code !== null)?.code
    if (code) return browser('POST', '/api/sessions', { email, code })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`no code came to ${email}`)
}
