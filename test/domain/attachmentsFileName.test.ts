import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDisposition, safeFileName } from '../../domain/attachments/fileName.ts'

test.each([
  ['photo.png', undefined, 'photo.png'],
  ['../../etc/passwd', undefined, 'passwd'],
  ['C:\\Users\\marie\\bras.jpg', 'jpg', 'bras.jpg'],
  ['photo.JPEG', 'jpg', 'photo.JPEG'],
  ['facture.exe', 'pdf', 'facture.exe.pdf'],
  ['invoice\u202Egnp.exe', 'png', 'invoicegnp.exe.png'],
  ['a\r\nSet-Cookie: x=1.png', 'png', 'aSet-Cookie x=1.png'],
  ['.htaccess', undefined, 'htaccess'],
  ['  ', undefined, 'document'],
  ['...', 'pdf', 'document.pdf'],
  ['é́ruption cutanée.png', 'png', 'é́ruption cutanée.png'],
  [`${'a'.repeat(300)}.png`, 'png', `${'a'.repeat(116)}.png`],
])('%j is shown as a name without danger', (name, extension, expected) => {
  expect(safeFileName(name, extension)).toBe(expected.normalize('NFC'))
})

test('a name of nothing but marks still has a plain one', () => {
  expect(contentDisposition('attachment', '\u{1cf00}')).toContain('filename="document"')
})

test('no name leaves its header, and the real one comes back from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const value = contentDisposition('attachment', name)
      const parts =
        /^attachment; filename="([\x20\x21\x23-\x5b\x5d-\x7e]+)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)$/.exec(
          value,
        )
      expect(parts).not.toBeNull()
      expect(decodeURIComponent(parts?.[2] ?? '')).toBe(safeFileName(name))
    }),
  )
})

test('a name is at most 120 characters, and stays the same when cleaned twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 'pdf')
      expect([...safe].length).toBeLessThanOrEqual(120)
      expect(safe.endsWith('.pdf') || safe.toLowerCase().endsWith('.pdf')).toBe(true)
      expect(safeFileName(safe, 'pdf')).toBe(safe)
    }),
  )
})

test('a French name is readable by old and new readers', () => {
  expect(contentDisposition('inline', 'Échographie n° 2.pdf')).toBe(
    `inline; filename="Echographie n_ 2.pdf"; filename*=UTF-8''%C3%89chographie%20n%C2%B0%202.pdf`,
  )
})
