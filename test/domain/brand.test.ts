import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandTokens } from '../../domain/brand/brandTokens.ts'
import { type Colour, colourText, contrast, parseColour } from '../../domain/brand/colour.ts'

const part = fc.integer({ min: 0, max: 255 })
const colour = fc.tuple(part, part, part)
const read = (text: string): Colour => parseColour(text) ?? [0, 0, 0]
const GROUNDS = { light: ['#ffffff', '#f7f6f2'], dark: ['#0d181d', '#142229', '#1b2d35'] }

test('any colour of an organisation becomes one that can be read in both schemes, and be written on', () => {
  fc.assert(
    fc.property(colour, (any) => {
      const both = brandTokens(any)
      for (const scheme of ['light', 'dark'] as const) {
        const { brand, strong, soft, onBrand } = both[scheme]
        for (const ground of [...GROUNDS[scheme], soft]) {
          expect(contrast(read(brand), read(ground)), `${brand} on ${ground}`).toBeGreaterThanOrEqual(4.5)
          expect(contrast(read(strong), read(ground)), `${strong} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
        for (const ground of [brand, strong])
          expect(contrast(read(onBrand), read(ground)), `${onBrand} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 300 },
  )
})

test('a colour that can be read already stays as the organisation chose it', () => {
  expect(brandTokens([13, 100, 100]).light.brand).toBe('#0d6464')
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
})

test('a colour is read as it is written, and nothing else is one', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(parseColour(colourText(any))).toEqual(any)
    }),
  )
  for (const text of ['0d6464', '#0d646', '#0d64641', 'teal', '#zzzzzz', '']) expect(parseColour(text)).toBeNull()
})
