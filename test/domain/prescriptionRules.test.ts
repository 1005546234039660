import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFiness, isRpps, luhnKey } from '../../domain/people/identifiers.ts'
import { canonicalContent } from '../../domain/prescription/canonicalContent.ts'
import { checkLines, type PrescriptionLine } from '../../domain/prescription/contents.ts'
import { prescriptionNumber } from '../../domain/prescription/number.ts'
import { bytesOfDigits, digitsOfBytes } from '../../domain/prescription/token.ts'
import { checkUndo, expiresAt, firstDispensingEndsAt, prescriptionStatus } from '../../domain/prescription/validity.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

const coseBytes = fc.uint8Array({ maxLength: 180 }).map((rest) => Uint8Array.of(0x84, ...rest))
const line: PrescriptionLine = {
  medicine: 'DOLIPRANE 1000 mg, comprimé',
  posology: '1 comprimé',
  quantity: 1,
  reimbursable: true,
}

test('every token has one spelling in digits, and the digits give the same bytes back', () => {
  fc.assert(
    fc.property(coseBytes, (bytes) => {
      const digits = digitsOfBytes(bytes)
      expect(digits).toMatch(/^[1-9][0-9]*$/)
      expect(bytesOfDigits(digits)).toEqual({ ok: true, value: bytes })
    }),
  )
})

test('digits that are accepted are written back the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 1300n }), (number) => {
      const bytes = bytesOfDigits(String(number))
      if (bytes.ok) expect(digitsOfBytes(bytes.value)).toBe(String(number))
    }),
  )
})

test('a leading zero, a sign, a space, other digits or endless digits are no token', () => {
  const digits = digitsOfBytes(Uint8Array.of(0x84, 1, 2, 3))
  for (const other of [
    `0${digits}`,
    `+${digits}`,
    ` ${digits}`,
    `${digits}\n`,
    `${digits}.0`,
    '',
    '0',
    '٣',
    digits.repeat(200),
  ]) {
    expect(bytesOfDigits(other)).toEqual({ ok: false, refusal: 'malformed-token' })
  }
})

test('each thing wrong with a draft names its line and field', () => {
  const checked = checkLines(
    [line, { ...line, medicine: ' ', quantity: 0 }, { ...line, posology: 'x'.repeat(1001) }],
    13,
  )
  expect(checked.ok ? [] : checked.refusal).toMatchObject([
    { kind: 'empty', index: 1, field: 'medicine' },
    { kind: 'quantity-out-of-bounds', index: 1, field: 'quantity', quantity: 0 },
    { kind: 'too-long', index: 2, field: 'posology' },
    { kind: 'renewals-out-of-bounds', renewals: 13 },
  ])
})

test('a draft without lines, or with twenty-one, is refused', () => {
  expect(checkLines([])).toMatchObject({ ok: false, refusal: [{ kind: 'no-lines' }] })
  expect(checkLines(Array(21).fill(line))).toMatchObject({
    ok: false,
    refusal: [{ kind: 'too-many-lines', count: 21 }],
  })
  expect(checkLines(Array(20).fill(line), 12).ok).toBe(true)
})

test('a quantity is a whole number of packs from 1 to 99', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double()), (quantity) => {
      expect(checkLines([{ ...line, quantity }]).ok).toBe(Number.isInteger(quantity) && quantity >= 1 && quantity <= 99)
    }),
  )
})

test('the canonical content does not depend on the order in which members were written', () => {
  const content = prescriptionContent()
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as typeof content
  expect(canonicalContent(reversed)).toBe(canonicalContent(content))
  expect(canonicalContent({ ...content, renewals: 1 })).not.toBe(canonicalContent(content))
  expect(JSON.parse(canonicalContent(content))).toEqual(content)
})

test('a number for people has eight characters that nobody misreads', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (random) => {
      expect(prescriptionNumber(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    }),
  )
  expect(prescriptionNumber(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff))).toBe('ZZZZ-ZZZZ')
  expect(prescriptionNumber(Uint8Array.of(0, 0, 0, 0, 1))).toBe('0000-0001')
})

test('the last day counts whole, in Paris, and a short month ends early', () => {
  expect(new Date(expiresAt(Date.parse('2026-01-15T13:30:00Z'), 0)).toISOString()).toBe('2026-04-15T22:00:00.000Z')
  expect(new Date(expiresAt(Date.parse('2025-11-30T10:00:00Z'), 0)).toISOString()).toBe('2026-02-28T23:00:00.000Z')
  expect(new Date(expiresAt(Date.parse('2026-01-15T13:30:00Z'), 3)).toISOString()).toBe('2027-01-15T23:00:00.000Z')
  // 23:30 UTC is already the next day in Paris.
  expect(new Date(expiresAt(Date.parse('2026-01-15T23:30:00Z'), 0)).toISOString()).toBe('2026-04-16T22:00:00.000Z')
})

const instant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2090-01-01') })

test('a prescription lives between 89 and 94 days without renewals, a year and a day at most with them', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 12 }), (issuedAt, renewals) => {
      const days = (expiresAt(issuedAt, renewals) - issuedAt) / 86_400_000
      expect(days).toBeGreaterThan(renewals > 0 ? 364 : 88)
      expect(days).toBeLessThan(renewals > 0 ? 367.1 : 93.1)
    }),
  )
})

const lifeOf = (issuedAt: number, renewals: number, rounds = 0) => ({
  issuedAt,
  renewals,
  revokedAt: null,
  progress: { complete: rounds, partial: false, remaining: Math.max(0, 1 + renewals - rounds) },
})

test('revoked comes before dispensed, dispensed before expired', () => {
  const issuedAt = Date.parse('2026-01-15T13:30:00Z')
  const late = expiresAt(issuedAt, 0)
  expect(prescriptionStatus(lifeOf(issuedAt, 0), late - 1)).toBe('dispensable')
  expect(prescriptionStatus(lifeOf(issuedAt, 0), late)).toBe('expired')
  expect(prescriptionStatus(lifeOf(issuedAt, 0, 1), late)).toBe('dispensed')
  expect(prescriptionStatus({ ...lifeOf(issuedAt, 0, 1), revokedAt: late }, late)).toBe('revoked')
})

test('with renewals the first dispensing is due within three months, the others within twelve', () => {
  const issuedAt = Date.parse('2026-01-15T13:30:00Z')
  const inFiveMonths = Date.parse('2026-06-15T12:00:00Z')
  expect(prescriptionStatus(lifeOf(issuedAt, 2), inFiveMonths)).toBe('expired')
  expect(prescriptionStatus(lifeOf(issuedAt, 2, 1), inFiveMonths)).toBe('dispensable')
  expect(prescriptionStatus(lifeOf(issuedAt, 2, 1), expiresAt(issuedAt, 2))).toBe('expired')
})

test('once it may not be dispensed any more, time never makes it dispensable again', () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 3 }),
      fc.nat(4),
      fc.nat(),
      fc.nat(),
      (issuedAt, renewals, rounds, one, two) => {
        const life = lifeOf(issuedAt, renewals, rounds)
        const [earlier, later] = [issuedAt + Math.min(one, two) * 40, issuedAt + Math.max(one, two) * 40]
        if (prescriptionStatus(life, earlier) !== 'dispensable')
          expect(prescriptionStatus(life, later)).not.toBe('dispensable')
        expect(firstDispensingEndsAt(issuedAt)).toBeLessThanOrEqual(expiresAt(issuedAt, renewals))
      },
    ),
  )
})

test('a dispensation is undone within ten minutes, not at the tenth', () => {
  expect(checkUndo(1_000, 600_999)).toEqual({ ok: true, value: null })
  expect(checkUndo(1_000, 601_000)).toEqual({
    ok: false,
    refusal: { kind: 'too-late', dispensedAt: 1_000, windowSeconds: 600 },
  })
})

test('one wrong digit, or two neighbours exchanged, is no RPPS number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), fc.nat(10), fc.integer({ min: 1, max: 9 }), (ten, position, step) => {
      const rpps = ten + luhnKey(ten)
      expect(isRpps(rpps)).toBe(true)
      const changed = rpps.slice(0, position) + ((Number(rpps[position]) + step) % 10) + rpps.slice(position + 1)
      expect(isRpps(changed)).toBe(false)
    }),
  )
})

test('a FINESS number has nine digits and a key; Corsica keeps its letters', () => {
  expect(isFiness(`75000001${luhnKey('75000001')}`)).toBe(true)
  expect(isFiness(`75000001${(Number(luhnKey('75000001')) + 1) % 10}`)).toBe(false)
  expect(isFiness('2A0000012')).toBe(true)
  for (const wrong of ['2C0000012', '12345678', '1234567890', ' 750000018', '']) expect(isFiness(wrong)).toBe(false)
})
