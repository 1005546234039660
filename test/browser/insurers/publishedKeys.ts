import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from '../../support/person.ts'
import { freePort, until } from '../../support/server.ts'
import { server } from './site.ts'

let publisherPort: number
/** What the insurer publishes: its keys, and what a careless or hostile one might answer instead. */
let published: object[] = []
let asked = 0
const publisher = createServer(({ url }, answer) => {
  if (url === '/jwks') {
    asked++
    return answer.end(JSON.stringify({ keys: published }))
  }
  if (url === '/elsewhere') return answer.writeHead(302, { location: '/jwks' }).end()
  if (url === '/long') return answer.end(JSON.stringify({ keys: published, filler: 'x'.repeat(17_000) }))
  answer.write('{"keys":[')
})

export function publishedKeyTests(): void {
  beforeAll(async () => {
    publisherPort = await freePort()
    publisher.listen(publisherPort, '127.0.0.1')
  })
  afterAll(() => {
    publisher.closeAllConnections()
    publisher.close()
  })

  test('a member is handed over by a published key: fetched once, again for a new one, and never from where it must not', async () => {
    const admin = new Person(server.url)
    const { data: demo } = await admin.get('/dev/demo')
    await admin.signIn(demo.admin.email)
    const pair = async (kid: string) => {
      const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
      return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }, privateKey, header: { alg: 'EdDSA', kid } }
    }
    const [first, second] = [await pair('first'), await pair('second')]
    let number = 0
    const handOver = async ({
      privateKey,
      header,
    }: {
      privateKey: CryptoKey | Uint8Array
      header: { alg: string }
    }) => {
      const seconds = Math.floor(Date.now() / 1000)
      const token = await new SignJWT({
        sub: 'JWKS1',
        jti: `token-of-keys-${++number}`,
        given_name: 'Léa',
        family_name: 'Roux',
        gender: 'female',
        birthdate: '1990-01-02',
        email: 'lea.roux@example.org',
      })
        .setProtectedHeader(header)
        .setIssuer(demo.organisation)
        .setAudience(server.url)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 60)
        .sign(privateKey)
      const answer = await fetch(`${server.url}/sso`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ token }),
      })
      return answer.status === 303
        ? answer.headers.get('location')
        : /<code>(.*)<\/code>/.exec(await answer.text())?.[1]
    }
    // The addresses that the test before left: only those added here answer for this one.
    const forget = async () => {
      for (const { id } of (await admin.get('/api/sso-keys')).data.ssoKeys)
        await admin.call('DELETE', `/api/sso-keys/${id}`)
    }
    const add = async (path: string) => {
      await forget()
      const made = await admin.post('/api/sso-keys', { kind: 'jwks', url: `http://127.0.0.1:${publisherPort}${path}` })
      expect(made.status).toBe(201)
    }
    published = [first.jwk]
    await add('/jwks')
    asked = 0
    expect(await handOver(first)).toBe('/espace')
    expect(await handOver(first)).toBe('/espace')
    expect(asked).toBe(1)
    // The last of these keeps the service waiting as long as it waits before it asks a good address again.
    for (const path of ['/elsewhere', '/long', '/endless']) {
      await add(path)
      expect(await handOver(first), path).toBe('keys-unreachable')
    }
    await add('/jwks')
    published = [second.jwk]
    await until('the new key to be asked for', async () => (await handOver(second)) === '/espace')
    expect(await handOver(first)).toBe('signature')
    await forget()
    expect(await handOver(second)).toBe('signature')

    const { data: made } = await admin.post('/api/sso-keys', { kind: 'secret' })
    const shared = { privateKey: new TextEncoder().encode(made.secret), header: { alg: 'HS256' } }
    expect(await handOver(shared)).toBe('/espace')
    await forget()
    expect(await handOver(shared)).toBe('signature')
  })
}
