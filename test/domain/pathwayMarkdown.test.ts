import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown, plainText } from '../../domain/pathway/markdown.ts'

test('paragraphs, lists of both kinds, bold and safe links are told apart', () => {
  expect(parseMarkdown('# Titre\n\nUn **mot** et [ici](https://ameli.fr)\n\n1. un\n2. deux\n   encore')).toEqual([
    { kind: 'heading', inlines: [{ kind: 'text', text: 'Titre' }] },
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Un ' },
        { kind: 'strong', text: 'mot' },
        { kind: 'text', text: ' et ' },
        { kind: 'link', text: 'ici', href: 'https://ameli.fr' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'text', text: 'un' }], [{ kind: 'text', text: 'deux encore' }]],
    },
  ])
})

test('no link leads elsewhere than to https or a telephone, and no picture or HTML becomes anything but text', () => {
  const pieces = fc.constantFrom(
    '[x](javascript:alert(1))',
    '![x](https://evil.example/a.png)',
    '<img src=x onerror=alert(1)>',
    '[x](http://plain.example)',
    '[tel](tel:15)',
    '[ok](https://ameli.fr)',
    '**',
    '*',
    '- ',
    '\n',
    ' mot ',
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = JSON.stringify(parseMarkdown(parts.join('')))
      for (const [, href = ''] of text.matchAll(/"href":"([^"]*)"/g)) expect(href).toMatch(/^(https:\/\/|tel:)/)
      for (const [, kind = ''] of text.matchAll(/"kind":"([^"]*)"/g))
        expect(['text', 'strong', 'link', 'paragraph', 'heading', 'list']).toContain(kind)
    }),
  )
})

test('whatever is written, its words are all in the plain text', () => {
  const words = fc.stringMatching(/^[a-zà-ÿ]{1,8}$/)
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1 }),
      fc.constantFrom(' ', '\n', '\n\n', '\n- ', '\n1. '),
      (all, between) => {
        expect(plainText(all.join(between)).split(/\s+/)).toEqual(all)
      },
    ),
  )
})
