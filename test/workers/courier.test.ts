import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const MAIL = {
  id: 'mail-1',
  to: 'marie@example.org',
  subject: 'Votre question est transmise',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  template: 'question-received',
  code: null,
}

const received = async () => {
  const { results } = await env.DB.prepare('SELECT id FROM local_mail WHERE recipient = ?').bind(MAIL.to).all()
  return results.length
}

test('a mail whose receiver fails is kept, and arrives once when the receiver is back', async () => {
  const courier = env.COURIER.getByName('mail-test')
  const ring = () => runInDurableObject(courier, (instance) => instance.alarm())
  await env.DB.exec('ALTER TABLE local_mail RENAME TO local_mail_away')
  await courier.accept(MAIL)
  await ring()
  await env.DB.exec('ALTER TABLE local_mail_away RENAME TO local_mail')
  expect(await received()).toBe(0)

  await runInDurableObject(courier, (_instance, state) => {
    state.storage.sql.exec('UPDATE mail SET due_at = 0')
  })
  await ring()
  expect(await received()).toBe(1)

  await courier.accept(MAIL)
  await ring()
  expect(await received()).toBe(1)
  expect(await courier.parked()).toBe(0)
})
