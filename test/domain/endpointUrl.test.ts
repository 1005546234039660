import { expect, test } from 'vitest'
import { checkEndpointUrl } from '../../domain/webhooks/endpointUrl.ts'

const RULES = { local: false, ownOrigins: ['https://permanence.example'] }

const HOSTILE = `http://insurer.example/
ftp://insurer.example/
file:///etc/passwd
javascript:alert(1)
data:text/plain,x
//insurer.example/
https://
https:///hook
https://user:secret@insurer.example/
https://user@insurer.example/
https://@insurer.example/
https://127.0.0.1/
https://127.1/
https://127.0.1/
https://2130706433/
https://0x7f000001/
https://0x7f.0.0.1/
https://0x7f.1/
https://0177.0.0.1/
https://017700000001/
https://127.0.0.1./
https://127%2e0%2e0%2e1/
https://0/
https://0.0.0.0/
https://10.0.0.1/
https://172.16.0.1/
https://192.168.1.1/
https://169.254.169.254/latest/meta-data/
https://100.64.0.1/
https://8.8.8.8/
https://255.255.255.255/
https://[::1]/
https://[::]/
https://[::ffff:127.0.0.1]/
https://[::ffff:7f00:1]/
https://[fe80::1]/
https://[fc00::1]/
https://[fd00:ec2::254]/
https://[64:ff9b::7f00:1]/
https://[2002:7f00:1::]/
https://[2606:4700::1111]/
https://localhost/
https://LOCALHOST/
https://localhost./
https://foo.localhost/
https://printer.local/
https://metadata.google.internal/
https://metadata/
https://intranet/
https://db.lan/
https://router.home/
https://nas.home.arpa/
https://api.default.svc/
https://api.default.svc.cluster.local/
https://hidden.onion/
https://127.0.0.1.nip.io/
https://10-0-0-1.sslip.io/
https://localtest.me/
https://app.lvh.me/
https://permanence.example/
https://api.permanence.example/
https://permanence.example./
https://insurer.example:22/
https://insurer.example:80/
https://insurer.example\\@127.0.0.1/
https://insurer..example/
https://-insurer.example/
https://insurer.example /x
 https://insurer.example/
https://insu\trer.example/
https://①②⑦.0.0.1/
https://127。0。0。1/`.split('\n')

test('the table of hostile addresses has at least sixty, each once', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length)
  expect(HOSTILE.length).toBeGreaterThanOrEqual(60)
})

test.each(HOSTILE)('no event ever goes to %j', (url) => {
  expect(checkEndpointUrl(url.replace('\\t', '\t'), RULES).ok).toBe(false)
})

test.each([
  'https://insurer.example/events',
  'https://hooks.insurer.example:8443/a?b=c',
  'https://xn--bcher-kva.example/',
])('events go to %s', (url) => {
  expect(checkEndpointUrl(url, RULES)).toEqual({ ok: true, value: url })
})

test('a receiver on the same machine hears over http while local only, in its plain spellings', () => {
  const local = { local: true, ownOrigins: ['http://localhost:8787'] }
  for (const url of ['http://localhost:9000/', 'http://127.0.0.1:9000/', 'http://[::1]:9000/']) {
    expect(checkEndpointUrl(url, local).ok, url).toBe(true)
    expect(checkEndpointUrl(url, RULES).ok, url).toBe(false)
  }
  for (const url of [
    'http://127.1:9000/',
    'http://2130706433/',
    'http://localhost:8787/',
    'http://insurer.example/',
    'https://127.0.0.1/',
  ])
    expect(checkEndpointUrl(url, local).ok, url).toBe(false)
})
