import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalContent } from '../../domain/prescription/canonicalContent.ts'
import { checkLines, type PrescriptionLine, SUBSTITUTION_REASONS } from '../../domain/prescription/contents.ts'
import { amountOf } from '../../domain/prescription/mentions.ts'
import { signedContent } from '../../workers/prescription/signedContent.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const line: PrescriptionLine = {
  cis: '60234100',
  inn: 'lévothyroxine',
  medicine: 'LEVOTHYROX 75 microgrammes, comprimé sécable',
  posology: '1 comprimé le matin à jeun',
  durationDays: 90,
  reimbursable: true,
  nonSubstitutable: 'MTE',
}

test('the documented vectors are what is signed, byte for byte, and come back whole from the database', () => {
  const page = readFileSync('docs/canonical-content.md', 'utf8')
  for (const content of [prescriptionContent(), prescriptionContent({ lines: [line], renewals: 3 })]) {
    const text = canonicalContent(content)
    expect(page).toContain(text)
    expect(page).toContain(sha256(text))
    expect(canonicalContent(signedContent.parse(JSON.parse(JSON.stringify(content))))).toBe(text)
  }
})

test('a line says a number of packs, or a duration, or both, and never neither', () => {
  const { durationDays: _, ...neither } = line
  expect(checkLines([neither])).toMatchObject({ ok: false, refusal: [{ kind: 'empty', field: 'quantity' }] })
  fc.assert(
    fc.property(fc.integer({ min: -2, max: 400 }), fc.integer({ min: -2, max: 120 }), (durationDays, quantity) => {
      const daysOk = durationDays >= 1 && durationDays <= 365
      expect(checkLines([{ ...line, durationDays }]).ok).toBe(daysOk)
      expect(checkLines([{ ...line, durationDays, quantity }]).ok).toBe(daysOk && quantity >= 1 && quantity <= 99)
    }),
  )
})

test('each mention changes what is signed', () => {
  const texts = SUBSTITUTION_REASONS.map((nonSubstitutable) =>
    canonicalContent(prescriptionContent({ lines: [{ ...line, nonSubstitutable }] })),
  )
  const { nonSubstitutable: _, ...plain } = line
  texts.push(canonicalContent(prescriptionContent({ lines: [plain] })))
  texts.push(canonicalContent(prescriptionContent({ lines: [{ ...plain, durationDays: 30 }] })))
  expect(new Set(texts).size).toBe(texts.length)
})

test('how much is said in words, singular and plural', () => {
  expect(amountOf({ quantity: 1 }).fr).toBe('1 boîte')
  expect(amountOf({ quantity: 2, durationDays: 5 }).fr).toBe('2 boîtes pour 5 jours')
  expect(amountOf({ durationDays: 1 }).en).toBe('for 1 day')
})
