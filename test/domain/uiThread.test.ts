import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryView } from '../../protocol/consultation.ts'
import { piecesOf, safeHref } from '../../ui/thread/deriveLinks.ts'
import { deliveryOf, folded, isEmojiOnly, newFromOthers, startsDay, unreadCount } from '../../ui/thread/deriveThread.ts'

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://permanence.example/x',
  'https://banque.fr@mechant.example/',
  'https://user:secret@mechant.example/',
  'https://permanence\u202Eelpmaxe.example/',
  'https://per\u200Bmanence.example/',
  'http://',
  'https://[',
  '<a href="https://x.example" onclick="x()">',
]

test('a hostile address is words, never a link', () => {
  for (const text of HOSTILE) {
    expect(safeHref(text), text).toBeUndefined()
    for (const { href } of piecesOf(`Voyez ${text} vite`)) if (href) expect(href).toBe('https://x.example/')
  }
})

test('web, mail and phone can be followed, without the full stop of the sentence', () => {
  expect(piecesOf('Voir https://ameli.fr/a?b=1. Merci')).toEqual([
    { text: 'Voir ' },
    { text: 'https://ameli.fr/a?b=1', href: 'https://ameli.fr/a?b=1' },
    { text: '. Merci' },
  ])
  expect(piecesOf('tel:15').map(({ href }) => href)).toEqual(['tel:15'])
  expect(piecesOf('mailto:a@b.example').map(({ href }) => href)).toEqual(['mailto:a@b.example'])
})

test('whatever is written, the pieces are the message, letter for letter, and every link is of a safe kind', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constantFrom(...HOSTILE, ' ', '\n', 'tel:15'))
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const message = parts.join('')
      const pieces = piecesOf(message)
      expect(pieces.map(({ text }) => text).join('')).toBe(message)
      for (const { href } of pieces) if (href !== undefined) expect(href).toMatch(/^(https?|mailto|tel):/)
    }),
  )
})

test('a long message shows its beginning, cut between words; a short one is whole', () => {
  expect(folded('Bonjour')).toBeUndefined()
  const long = 'mot '.repeat(500)
  expect(long.startsWith(folded(long) ?? '?')).toBe(true)
  expect(folded('a\n'.repeat(40))?.split('\n').length).toBeLessThan(12)
  expect(folded('x'.repeat(5000))?.length).toBe(600)
})

test('up to three emoji alone are shown large; a number, a word or a crowd is not', () => {
  for (const text of ['👍', '👩🏽‍⚕️', '🇫🇷', '😀 😀 😀', '❤️']) expect(isEmojiOnly(text), text).toBe(true)
  for (const text of ['15', '#', 'ok 👍', '😀😀😀😀', '']) expect(isEmojiOnly(text), text).toBe(false)
})

const entry = (seq: number, from: EntryView['from'], at = '2026-02-27T13:30:00Z'): EntryView => ({
  seq,
  from,
  at,
  text: 'x',
})

test('unread is what the other side said beyond the mark; one’s own and the service’s are not counted', () => {
  const entries = [entry(1, 'patient'), entry(2, 'system'), entry(3, 'doctor'), entry(4, 'doctor'), entry(5, 'patient')]
  expect(unreadCount(entries, 'patient', 3)).toBe(1)
  expect(unreadCount(entries, 'doctor', 0)).toBe(2)
  expect(newFromOthers(entries, 'patient', 1).map(({ seq }) => seq)).toEqual([2, 3, 4])
  expect([deliveryOf(entry(5, 'patient'), 4), deliveryOf(entry(5, 'patient'), 5)]).toEqual(['sent', 'read'])
})

test('a day mark stands before the first entry of each day', () => {
  const dayOf = (at: string) => at.slice(0, 10)
  expect(startsDay(entry(1, 'patient'), undefined, dayOf)).toBe(true)
  expect(startsDay(entry(2, 'doctor'), entry(1, 'patient'), dayOf)).toBe(false)
  expect(startsDay(entry(2, 'doctor', '2026-02-28T00:10:00Z'), entry(1, 'patient'), dayOf)).toBe(true)
})
