import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../domain/audit/csv.ts'
import { parisClock } from '../../domain/schedule/parisClock.ts'
import { dayAfter, parisDayStart } from '../../domain/schedule/parisDay.ts'

/** A reader of RFC 4180 with semicolons, as a spreadsheet is one. */
function read(csv: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < csv.length; at++) {
    const here = csv[at] ?? ''
    if (quoted && here === '"' && csv[at + 1] === '"') {
      cell += '"'
      at++
    } else if (here === '"') quoted = !quoted
    else if (!quoted && (here === ';' || csv.slice(at) === '\r\n')) {
      cells.push(cell)
      cell = ''
      if (here !== ';') return cells
    } else cell += here
  }
  throw new Error('the line has no end')
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ';', '\r', '\n', '\t', ' ', 'a', "'") }),
)

test('a spreadsheet reads back every cell as it was, and none as a formula', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const seen = read(csvLine(cells))
      expect(seen.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells)
      for (const cell of seen) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})

test('a formula that hides behind a quote mark, a line’s end or a full-width sign is text', () => {
  for (const formula of ['=1+1', '+33549000001', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])
    expect(read(csvLine([formula]))).toEqual([`'${formula}`])
  expect(csvLine(['=HYPERLINK("http://x";"y")'])).toBe('"\'=HYPERLINK(""http://x"";""y"")"\r\n')
})

test('a day begins at midnight in Paris and ends where the next one begins, also when the clocks change', () => {
  const days = fc
    .integer({ min: 0, max: 366 * 30 })
    .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (day) => {
      expect(parisClock(parisDayStart(day))).toMatchObject({ day, minutes: 0 })
      expect(parisClock(parisDayStart(dayAfter(day)) - 1)).toMatchObject({ day, minutes: 24 * 60 - 1 })
    }),
  )
})
