import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decimalOf, readBdpm } from '../../domain/medicines/bdpm.ts'
import { parseMedicines, writeMedicines } from '../../domain/medicines/compact.ts'
import { matchRestricted, medicineWords, searchKeysOf } from '../../domain/medicines/match.ts'
import { normalise } from '../../domain/medicines/normalise.ts'
import { baseFaults } from '../../domain/medicines/plausible.ts'

const file = readFileSync('data/medicines.tsv', 'utf8')
const base = parseMedicines(file)
const { medicines } = base
const byCis = new Map(medicines.map((medicine) => [medicine.cis, medicine]))
const cisByWord = Map.groupBy(medicineWords(medicines), ({ word }) => word)

/** What the Worker does with two queries: the candidates of a text's keys, and the match among them. */
function match(text: string) {
  const codes = new Set(searchKeysOf(text).flatMap((key) => (cisByWord.get(key) ?? []).map(({ cis }) => cis)))
  return matchRestricted(
    text,
    [...codes].map((cis) => byCis.get(cis)!),
  )
}

test('the file holds every medicine of the base, and writing it again changes nothing', () => {
  expect(medicines).toHaveLength(15_112)
  expect(writeMedicines(base)).toBe(file)
  expect(medicines.filter(({ restriction }) => restriction === 'narcotic')).toHaveLength(272)
})

test('every restricted medicine of the base is refused by its name, by its brand, in capitals, without accents', () => {
  for (const { name, brand, restriction } of medicines) {
    if (!restriction) continue
    for (const text of [name, brand, name.toUpperCase(), normalise(name), `1 boîte de ${name}`]) {
      expect(match(text)?.restriction, text).toBeTruthy()
    }
  }
})

test('of several strengths the refusal names the one that was written', () => {
  expect(match('SKENAN L.P. 30 mg, gélule')?.name).toContain('30 mg')
  expect(match('skenan lp 100mg')?.name).toContain('100 mg')
})

test('every restricted substance is refused by its own name', () => {
  const alone = [
    'morphine',
    'oxycodone',
    'fentanyl',
    'méthadone',
    'buprénorphine',
    'hydromorphone',
    'péthidine',
    'tapentadol',
  ]
  const others = [
    'méthylphénidate',
    'kétamine',
    'zolpidem',
    'tianeptine',
    'sufentanil',
    'tramadol',
    'codéine',
    'dihydrocodéine',
  ]
  for (const substance of [...alone, ...others]) expect(match(`${substance} 10mg`), substance).not.toBeNull()
})

test('no other medicine of the base is refused by its full name', () => {
  const refused = medicines.filter(({ name, restriction }) => !restriction && match(name)).map(({ name }) => name)
  expect(refused).toEqual([])
})

test.each([
  'SKENAN L.P. 30 mg, gélule',
  'skenan',
  'Sulfate de morphine 10mg',
  'Contramal',
  'efferalgan codeine',
  'DAFALGAN CODÉINÉ',
  'Klipal',
  'néocodion',
  'oxy contin',
  'doliprane 1000 mg et codéine',
  'TRANXENE',
  'tranxene 20 mg',
  'midazolam',
  'ｓｋｅｎａｎ',
  'ske\u00ADnan',
])('« %s » is refused', (text) => {
  expect(match(text)).not.toBeNull()
})

test.each([
  'DOLIPRANE 1000 mg, comprimé',
  'SÉRUM PHYSIOLOGIQUE',
  'efferalgan 1g',
  'dafalgan',
  'paracétamol',
  'DEXTROMÉTHORPHANE',
  'apomorphine',
  'naloxone',
  'caféine',
  'tranxene 10 mg',
  'antarene 400',
  'chlorhydrate',
  'bas de contention, classe 2',
  '',
])('« %s » is accepted', (text) => {
  expect(match(text)).toBeNull()
})

test('a text is folded the same whatever its case, accents, ligatures and stops', () => {
  expect(normalise('Œstrogel L.P. 1 000mg, GÉLULE')).toBe('oestrogel lp 1000 mg gelule')
  expect(normalise('oestrogel lp 1000 mg gelule')).toBe('oestrogel lp 1000 mg gelule')
})

test('a look-up asks for few medicines, whatever the text', () => {
  const most = Math.max(
    ...medicines.map(({ name }) => new Set(searchKeysOf(name).flatMap((key) => cisByWord.get(key) ?? [])).size),
  )
  expect(most).toBeLessThan(200)
})

test('broken lines are reported with their place, and the others are read', () => {
  const { medicines: read, broken } = readBdpm({
    medicines:
      '61266250\tA 313, pommade\tpommade\tcutanée\tActive\tNationale\tCommercialisée\n\nnonsense\n1234\ta\tb\tc\td\te\tf\n',
    packs: '61266250\t1\t2\t3\t4\t5\t6\t7\t65%\t2,54',
    compositions: '61266250\tpommade\t1\tVITAMINE A',
    conditions: '61266250\tliste II\n61266250',
    groups: '12\tVITAMINE A - A 313, pommade\t61266250\t0\t1\n12\tno code\n',
  })
  expect(read).toMatchObject([
    {
      cis: '61266250',
      rate: 65,
      restriction: null,
      brand: 'a',
      substances: ['vitamine a'],
      inn: 'vitamine a',
      group: '12',
      generic: 'original',
      conditions: ['liste II'],
    },
  ])
  expect(broken.map(({ file: name, line }) => [name, line])).toEqual([
    ['conditions', 2],
    ['groups', 2],
    ['medicines', 3],
    ['medicines', 4],
  ])
})

test('a price has a decimal comma, and a comma for thousands', () => {
  expect(decimalOf('30,29')).toBe(30.29)
  expect(decimalOf('1,234,56')).toBe(1234.56)
  expect(decimalOf('65 %')).toBe(65)
  expect(decimalOf('')).toBeUndefined()
})

test('a base that lost its medicines, its narcotics or its columns does not take the place of the present one', () => {
  const present = { medicines: 15_112, restricted: 500 }
  const some = (share: number) => medicines.slice(0, Math.ceil(medicines.length * share))
  expect(baseFaults({ medicines, brokenLines: 0 }, present)).toEqual([])
  expect(baseFaults({ medicines, brokenLines: 12 }, null)).toEqual([])
  const bad = [
    { medicines: [], brokenLines: 0 },
    { medicines: some(0.5), brokenLines: 0 },
    { medicines, brokenLines: 2000 },
    { medicines: medicines.map((medicine) => ({ ...medicine, restriction: null })), brokenLines: 0 },
    { medicines: medicines.map((medicine) => ({ ...medicine, rate: null })), brokenLines: 0 },
    { medicines: medicines.map((medicine) => ({ ...medicine, substances: [] })), brokenLines: 0 },
  ]
  for (const next of bad) expect(baseFaults(next, present).length).toBeGreaterThan(0)
})
