import { until } from './server.ts'

type Answer = { status: number; data: any; headers: Headers }

/** One person with a cookie jar, over HTTP and sockets, as any client outside the code would be. */
export class Person {
  readonly base: string
  readonly #language: string
  readonly #jar = new Map<string, string>()

  /** @param language what their browser prefers, and so the first language of an account that they open */
  constructor(base: string, language = 'fr') {
    this.base = base
    this.#language = language
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.base,
        'accept-language': this.#language,
        ...(this.#jar.size > 0 ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.#jar.delete(pair.slice(0, at))
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const isJson = (answer.headers.get('content-type') ?? '').includes('json')
    return { status: answer.status, data: isJson ? await answer.json() : await answer.text(), headers: answer.headers }
  }

  get = (path: string) => this.call('GET', path)
  post = (path: string, body: unknown = {}, headers?: Record<string, string>) => this.call('POST', path, body, headers)

  async mails(to: string, template: string): Promise<{ code?: string; text: string }[]> {
    const { data } = await this.call('GET', `/dev/mailbox?to=${encodeURIComponent(to)}`, undefined, {
      accept: 'application/json',
    })
    return data.messages.filter((message: { template: string }) => message.template === template)
  }

  async #enter(email: string, seen: number): Promise<void> {
    const [mail] = await until(`a code for ${email}`, async () => {
      const codes = await this.mails(email, 'code')
      return codes.length > seen && codes
    })
    const session = await this.post('/api/sessions', { email, code: mail?.code })
    if (session.status !== 201) throw new Error(`sign-in of ${email}: ${session.status}`)
  }

  async signIn(email: string): Promise<void> {
    const seen = (await this.mails(email, 'code')).length
    await this.post('/api/login-codes', { email })
    await this.#enter(email, seen)
  }

  /** A new member; the answer is their own first patient. */
  async signUp(firstName = 'Marie'): Promise<{ email: string; patientId: string }> {
    const { data: demo } = await this.get('/dev/demo')
    const email = `${crypto.randomUUID()}@example.org`
    const answer = await this.post('/api/accounts', {
      organisation: demo.organisation,
      memberNumber: 'MSM002',
      lastName: 'Msm',
      firstName,
      sex: 'female',
      birthDate: '1978-02-18',
      postcode: '79000',
      city: 'Niort',
      phone: '0602030440',
      email,
      acceptsTerms: true,
      consentsToHealthData: true,
    })
    if (answer.status !== 202) throw new Error(`sign-up: ${answer.status} ${JSON.stringify(answer.data)}`)
    await this.#enter(email, 0)
    return { email, patientId: (await this.get('/api/me')).data.patients[0].id }
  }

  /** Leads a question through the bot and sends it. */
  async ask(patientId: string, answers: Record<string, unknown>): Promise<string> {
    const { data } = await this.post('/api/consultations', { patientId, acceptsTerms: true })
    for (const [step, value] of Object.entries({ ...answers, send: true })) {
      const answer = await this.post(`/api/consultations/${data.id}/answers`, { step, value })
      if (answer.status !== 200) throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.data)}`)
    }
    return data.id
  }
}
