import { expect, test } from 'vitest'
import { GATEWAYS } from '../../durable-objects/courier/senders/sms/gateway.ts'

const SMS = { id: 'c1:7', to: '+33602030440', text: 'Un médecin vous attend', template: 'doctor-ready', until: 0 }
const ACCOUNT = { account: 'AC1', key: 'secret', from: 'Permanence' }
const AT = Date.parse('2026-11-26T10:00:00Z')

test('Infobip gets the message under our id, and is asked for it by that id', () => {
  const gateway = GATEWAYS.infobip(ACCOUNT)
  const { path, headers, body } = gateway.send(SMS)
  expect([path, headers.authorization]).toEqual(['/sms/3/messages', 'App secret'])
  expect(JSON.parse(body ?? '')).toEqual({
    messages: [
      { sender: 'Permanence', destinations: [{ to: '33602030440', messageId: 'c1:7' }], content: { text: SMS.text } },
    ],
  })
  expect(gateway.find(SMS, AT).path).toBe('/sms/3/logs?messageId=c1%3A7')
  expect(gateway.has({ results: [{ messageId: 'c1:7' }] }, SMS, AT)).toBe(true)
  expect(gateway.has({ results: [{ messageId: 'c1:8' }] }, SMS, AT)).toBe(false)
  expect(gateway.has('<html>', SMS, AT)).toBe(false)
})

test('Twilio gets a form, and knows a message again by its words and time alone', () => {
  const gateway = GATEWAYS.twilio(ACCOUNT)
  const { path, headers, body } = gateway.send(SMS)
  expect(path).toBe('/2010-04-01/Accounts/AC1/Messages.json')
  expect(headers.authorization).toBe(`Basic ${btoa('AC1:secret')}`)
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ To: SMS.to, From: 'Permanence', Body: SMS.text })
  expect(gateway.find(SMS, AT).path).toContain('To=%2B33602030440&DateSent%3E=2026-11-26')
  const message = (body: string, date: string) => ({ messages: [{ body, date_created: date }] })
  expect(gateway.has(message(SMS.text, 'Thu, 26 Nov 2026 10:00:02 +0000'), SMS, AT)).toBe(true)
  expect(gateway.has(message(SMS.text, 'Thu, 26 Nov 2026 09:00:00 +0000'), SMS, AT)).toBe(false)
  expect(gateway.has(message('other', 'Thu, 26 Nov 2026 10:00:02 +0000'), SMS, AT)).toBe(false)
})
