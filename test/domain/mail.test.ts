import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../domain/language/phrase.ts'
import { LETTER, type Letter, renderLetter } from '../../workers/mail/index.ts'

const brand = { name: 'Permanence', contact: 'contact@permanence.example' }
const firstName = 'Zoé'
const link = 'https://permanence.example/questions/q1?from=mail&step=2'

const letters: readonly Letter[] = [
  { template: 'code', code: '042817', firstName, expiresInMinutes: 10, origin: 'http://localhost:8787' },
  { template: 'code', code: '042817', expiresInMinutes: 10, origin: 'https://permanence.example' },
  { template: 'question-received', firstName, link, waitMinutes: 15, channel: 'video' },
  { template: 'wait-overdue', firstName, link, waitMinutes: 15 },
  { template: 'question-cancelled', firstName },
  { template: 'no-doctor', firstName },
  { template: 'doctor-ready', firstName, link, doctorName: 'Dr Anna Tomie', returnMinutes: 5 },
  { template: 'question-released', firstName, link },
  { template: 'question-missed', firstName, link },
  { template: 'own-space-invitation', firstName, inviter: 'Marie Msm', link },
  { template: 'own-space-opened', firstName, name: 'Julie', link },
  { template: 'came-of-age', firstName, name: 'Léo', link },
  { template: 'own-space-ready', firstName, link },
  { template: 'report-ready', firstName, link },
  { template: 'prescription-ready', firstName, link, doctorName: 'Dr Anna Tomie' },
  {
    template: 'prescription-dispensed',
    firstName,
    link,
    pharmacyName: 'Pharmacie de l’Île',
    at: Date.parse('2026-07-01T12:30Z'),
  },
  { template: 'prescription-dispensed', firstName, link, at: Date.parse('2026-07-01T12:30Z'), part: true },
  {
    template: 'dispensing-refused',
    firstName,
    link,
    pharmacyName: 'Pharmacie du Port',
    at: Date.parse('2026-07-01T12:30Z'),
  },
  { template: 'dispensing-refused', firstName, link, at: Date.parse('2026-07-01T12:30Z') },
  { template: 'endpoint-disabled', host: 'hooks.insurer.example', reason: 'gone', link },
  { template: 'passkey-added', link },
  { template: 'doctor-invited', link, days: 7 },
  { template: 'access-restored', link, days: 7 },
]
const cases = letters.flatMap((letter) => LOCALES.map((locale) => ({ letter, locale, name: letter.template })))
const linkOf = (letter: Letter) => ('link' in letter ? letter.link : null)
const escaped = (text: string) => text.replaceAll('&', '&amp;')

describe.each(cases)('$name in $locale', ({ letter, locale }) => {
  const { subject, text, html } = renderLetter(letter, locale, brand)

  test('is whole: a subject of one line, no blank left open', () => {
    expect(subject).toMatch(/^[^\r\n]{8,}$/)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object/)
    expect(html).toContain(`<html lang="${locale}">`)
  })

  test('says that it is no emergency service, names the 15, and where to write', () => {
    for (const part of [text, html]) {
      expect(part).toMatch(/\b15\b(?! min)/)
      expect(part).toMatch(locale === 'fr' ? /n’est pas un service d’urgence/ : /not an emergency service/)
      expect(part).toContain(brand.contact)
    }
  })

  test('gives its address as text too', () => {
    const address = linkOf(letter)
    if (address === null) return
    expect(text).toContain(`\n${address}\n`)
    expect(html).toContain(`href="${escaped(address)}"`)
    expect(html).toContain(`>${escaped(address)}</span>`)
  })

  test('leads nowhere else than to its page and to who answers', () => {
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    const ways = [linkOf(letter) ?? '', `mailto:${brand.contact}`, 'tel:15'].map(escaped)
    expect(hrefs.filter((href) => !ways.includes(href ?? ''))).toEqual([])
  })

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import/i)
  })

  test('survives the outbox', () => {
    expect(LETTER.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter)
  })
})

test('every letter that there is is among these', () => {
  const all = LETTER.def.options.flatMap(({ shape }) => [...shape.template.def.values])
  expect([...new Set(letters.map(({ template }) => template))].toSorted()).toEqual(all.toSorted())
})

test('the code stands alone on a line, and the last line lets a phone fill it in', () => {
  const [withName, production] = letters
  const lines = renderLetter(withName!, 'fr', brand).text.split('\n')
  expect(lines).toContain('042817')
  expect(lines.at(-1)).toBe('@localhost #042817')
  expect(renderLetter(production!, 'en', brand).text.split('\n').at(-1)).toBe('@permanence.example #042817')
})

test('the apology says its exact sentence', () => {
  const { text } = renderLetter({ template: 'no-doctor', firstName }, 'fr', brand)
  expect(text).toContain(
    "Suite à une forte affluence, aucun médecin n'a pu traiter votre question dans le délai garanti",
  )
  expect(text).toMatch(/urgence/i)
})

test('a dispensing is told in the time of Paris', () => {
  const { text } = renderLetter(letters.find((letter) => letter.template === 'prescription-dispensed')!, 'fr', brand)
  expect(text).toContain('01/07/2026 à 14:30')
  expect(text).toContain('Pharmacie de l’Île')
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Gagnez sur https://evil.example',
  'www.evil.example',
  'Marie\r\nBcc: all@evil.example',
  '&lt;b&gt;',
])('a name like %j brings neither code nor link', (hostile) => {
  const hostileLetters: Letter[] = [
    { template: 'no-doctor', firstName: hostile },
    { template: 'doctor-ready', firstName: hostile, link, doctorName: hostile, returnMinutes: 5 },
    { template: 'own-space-invitation', firstName: hostile, inviter: hostile, link },
    { template: 'came-of-age', firstName: hostile, name: hostile, link },
    { template: 'own-space-opened', firstName: hostile, name: hostile, link },
    { template: 'prescription-dispensed', firstName: hostile, link, pharmacyName: hostile, at: 0 },
  ]
  for (const letter of hostileLetters) {
    const { subject, text, html } = renderLetter(letter, 'fr', brand)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/<script|<img|onerror|evil|&lt;b/)
  }
})

test('no name breaks out of the page', () => {
  const tags = (html: string) => html.match(/<\/?[a-z]+/g)
  const calm = tags(renderLetter({ template: 'no-doctor', firstName: 'Zoé' }, 'fr', brand).html)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(tags(renderLetter({ template: 'no-doctor', firstName: name }, 'fr', brand).html)).toEqual(calm)
    }),
  )
})

test.each(['Jean-Noël', 'D’Artagnan', "O'Brien", 'Marie Thérèse', '李'])('%s is greeted', (name) => {
  expect(renderLetter({ template: 'no-doctor', firstName: name }, 'fr', brand).text).toMatch(`Bonjour ${name},`)
})

test('a link that is no web address never enters the outbox', () => {
  const letter = { template: 'report-ready', firstName, link: 'javascript:alert(1)' }
  expect(LETTER.safeParse(letter).success).toBe(false)
})
