import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { parseMedicines } from '../../domain/medicines/compact.ts'
import { correctedWord } from '../../domain/medicines/correct.ts'
import { wordsOf } from '../../domain/medicines/normalise.ts'
import { searchQueryOf, searchTextsOf } from '../../domain/medicines/search.ts'
import { SEARCH_MEDICINES } from '../../workers/medicines/searchStatement.ts'
import { fill, medicineDatabase } from '../support/medicineDatabase.ts'

/** A whole base is written and read: with the machine busy that takes longer than a rule. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const base = parseMedicines(readFileSync('data/medicines.tsv', 'utf8'))
const db = medicineDatabase(base)

/** The whole database as text: what an import must not change. */
const dump = () =>
  ['medicines', 'medicine_words', 'medicine_conditions', 'medicine_base', 'medicine_search'].map((table) =>
    db.prepare(`SELECT count(*) AS rows, max(rowid) AS last FROM ${table}`).get(),
  )

function search(text: string): string[] {
  const query = searchQueryOf(text)
  return query
    ? db
        .prepare(SEARCH_MEDICINES)
        .all(query.match, query.start)
        .map(({ name }) => String(name))
    : []
}

test('filling in the base again changes nothing', () => {
  const before = dump()
  fill(db, base)
  expect(dump()).toEqual(before)
  expect(db.prepare('SELECT snapshot, medicines FROM medicine_base').get()).toMatchObject({
    snapshot: '2021-05',
    medicines: 15_112,
  })
})

test('every medicine of the base has all words of its name where the search looks, and is found by them', () => {
  for (const medicine of base.medicines) {
    const texts = Object.values(searchTextsOf(medicine)).join(' ').split(' ')
    const missing = wordsOf(medicine.name).filter((word) => !texts.includes(word))
    expect(missing, medicine.name).toEqual([])
  }
  const found = db.prepare('SELECT cis FROM medicine_search WHERE medicine_search MATCH ?1')
  for (const { name, cis } of base.medicines.filter((_, index) => index % 500 === 0)) {
    const cisFound = found.all(searchQueryOf(name)?.match ?? '').map((row) => row['cis'])
    expect(cisFound, name).toContain(cis)
  }
})

test.each([
  ['doli', /^DOLIPRANE/],
  ['DOLIPRANE 1000', /^DOLIPRANE 1000 mg/],
  ['dolipra suppo', /^DOLIPRANE/],
  ['Lévothyrox 75', /^LEVOTHYROX 75/],
  ['amoxicilline biogaran 500', /^AMOXICILLINE BIOGARAN 500/],
  ['œstrogel', /OESTROGEL|ŒSTROGEL/],
  ['neocodion', /NEO-CODION/],
  ['esomeprazole', /^ESOMEPRAZOLE/],
  ['acide clavul', /AUGMENTIN|CLAV/],
])('« %s » brings first what was meant', (text, wanted) => {
  expect(search(text)[0]).toMatch(wanted)
})

test('a substance brings the brands that hold it', () => {
  expect(search('cétirizine virlix').length + search('cetirizine 10').length).toBeGreaterThan(5)
  expect(search('paracetamol doliprane 500')[0]).toMatch(/^DOLIPRANE 500/)
})

test('a form is no name: the first letters of one bring no list of tablets', () => {
  expect(search('comprim').filter((name) => name.includes(','))).toEqual([])
  expect(search('doliprane comprim').length).toBeGreaterThan(1)
})

test('signs that FTS5 would read as its own are words like any other', () => {
  for (const text of ['"', 'NEAR(a b)', 'a* OR b', 'do-li', '{name}: x', "l'eau", 'AND OR NOT'])
    expect(() => search(text)).not.toThrow()
})

test.each([
  ['amoxiciline', 'amoxicilline'],
  ['doliprene', 'doliprane'],
  ['ibuprophène', 'ibuprofene'],
  ['levotyrox', 'levothyrox'],
  ['xyzzyplugh', null],
  ['abc', null],
])('« %s » is looked for as « %s »', (typed, meant) => {
  const words = new Set(base.medicines.flatMap(({ brand, substances }) => [brand, ...substances].join(' ').split(' ')))
  expect(correctedWord(wordsOf(typed)[0] ?? '', words)).toBe(meant)
})
