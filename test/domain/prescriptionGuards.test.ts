import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseMedicines } from '../../domain/medicines/compact.ts'
import { sortConditions } from '../../domain/medicines/conditions.ts'
import { spokenSubstance } from '../../domain/medicines/denomination.ts'
import { matchRestricted, medicineWords, searchKeysOf } from '../../domain/medicines/match.ts'
import type { Medicine } from '../../domain/medicines/medicine.ts'
import { nearRestricted } from '../../domain/medicines/near.ts'
import { normalise } from '../../domain/medicines/normalise.ts'
import { tellingWords } from '../../domain/medicines/restriction.ts'
import { allergiesTo, mentionsOf } from '../../domain/prescription/allergies.ts'
import {
  type Finding,
  findingsOf,
  type HealthFacts,
  type JudgedLine,
  severityOf,
} from '../../domain/prescription/guards.ts'

vi.setConfig({ testTimeout: 60_000 })

const { medicines } = parseMedicines(readFileSync('data/medicines.tsv', 'utf8'))
const byCis = new Map(medicines.map((medicine) => [medicine.cis, medicine]))
const words = medicineWords(medicines)
const cisByWord = Map.groupBy(words, ({ word }) => word)
const restrictedKeys = [...new Set(words.flatMap(({ word, cis }) => (byCis.get(cis)?.restriction ? [word] : [])))]
const knownWords = new Set(
  medicines
    .filter(({ restriction }) => !restriction)
    .flatMap(({ searchName, substances }) => [searchName, ...substances].join(' ').split(' ')),
)

const HEALTH: HealthFacts = {
  known: '',
  antecedents: '',
  treatments: '',
  prescribed: [],
  sex: 'female',
  pregnant: undefined,
}
const named = (name: string) => medicines.find((medicine) => medicine.name.startsWith(name))!

/** A line as the Worker judges it, with the whole base in memory. */
function judged(medicine: string, { cis, durationDays }: { cis?: string; durationDays?: number } = {}): JudgedLine {
  const chosen = cis === undefined ? null : (byCis.get(cis) ?? null)
  const codes = new Set(searchKeysOf(medicine).flatMap((key) => (cisByWord.get(key) ?? []).map((row) => row.cis)))
  const restricted = chosen?.restriction
    ? chosen
    : matchRestricted(
        medicine,
        [...codes].map((code) => byCis.get(code)!),
      )
  return {
    line: {
      medicine,
      posology: '',
      quantity: 1,
      reimbursable: true,
      ...(durationDays === undefined ? {} : { durationDays }),
    },
    medicine: chosen,
    likely: null,
    restricted: restricted?.restriction ? { name: restricted.name, restriction: restricted.restriction } : null,
    near: null,
    unknownCode: cis !== undefined && !chosen,
  }
}
const chosen = ({ name, cis }: Medicine, durationDays?: number) =>
  judged(name, { cis, ...(durationDays === undefined ? {} : { durationDays }) })
const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind)

test('every marketed medicine with a narcotic or secured-form condition is refused by code and by name', () => {
  const conditioned = medicines.filter(
    ({ marketed, conditions }) =>
      marketed && conditions.some((condition) => /stupéfiant|ordonnance sécurisée/.test(condition)),
  )
  expect(conditioned.length).toBeGreaterThan(200)
  for (const medicine of conditioned) {
    for (const line of [
      judged('quelque chose', { cis: medicine.cis }),
      judged(medicine.name),
      judged(normalise(medicine.name)),
    ]) {
      const findings = findingsOf([line], 0, HEALTH)
      expect(findings.map(severityOf), medicine.name).toContain('refused')
      expect(findings[0]?.kind, medicine.name).toBe('restricted')
    }
  }
})

test('of a thousand other marketed medicines none is refused as a narcotic, by code or by name', () => {
  const others = medicines.filter(({ marketed, restriction }) => marketed && !restriction)
  const thousand = Array.from({ length: 1000 }, (_, index) => others[Math.floor((index * others.length) / 1000)]!)
  for (const medicine of thousand) {
    const found = kinds(findingsOf([chosen(medicine), judged(medicine.name)], 0, HEALTH))
    expect(found, medicine.name).not.toContain('restricted')
  }
})

test('a slip in the name of a restricted medicine is refused or asked about, never passed over', () => {
  const names = [
    ...new Set(medicines.flatMap(({ restriction, brand }) => (restriction ? brand.split(' ')[0]! : []))),
  ].filter((name) => name.length >= 6 && restrictedKeys.includes(name))
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.constantFrom('lost', 'doubled', 'swapped'),
      (name, at, slip) => {
        const place = at % (name.length - 1)
        const [one = '', two = ''] = [name[place], name[place + 1]]
        const middle = slip === 'lost' ? two : slip === 'doubled' ? one + one + two : two + one
        const written = name.slice(0, place) + middle + name.slice(place + 2)
        fc.pre(!knownWords.has(written))
        expect(nearRestricted(written, restrictedKeys).length, written).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('a misspelt narcotic is sure where nothing else can be meant, and unsure where it may be', () => {
  const surest = (text: string) => nearRestricted(text, restrictedKeys)[0]?.sure
  for (const text of [
    'morfine',
    'oxicontine 10',
    'fentanil',
    'métadone',
    'kodéine',
    'Traamdol',
    'Stilnoks',
    'oxy contine',
  ])
    expect(surest(text), text).toBe(true)
  for (const text of ['klipol', 'polary', 'rixadine']) expect(surest(text), text).toBe(false)
})

test('what is no medicine, and a misspelt harmless one, is left alone', () => {
  const texts = ['compresses stériles', 'bas de contention', 'kinésithérapie', 'lunettes', 'pansement hydrocolloïde']
  for (const text of [...texts, 'paracetamole', 'amoxiciline', 'doliprene', 'ibuprophène', 'ventoline', 'séringue'])
    expect(nearRestricted(text, restrictedKeys), text).toEqual([])
})

test('every hypnotic and anxiolytic of the base has its limit: four weeks, twelve weeks', () => {
  const limits = (substances: string) =>
    new Set(
      medicines
        .filter(
          ({ inn, restriction }) =>
            !restriction && tellingWords(normalise(inn)).some((word) => substances.split(' ').includes(word)),
        )
        .map(({ conditions }) => sortConditions(conditions).limit?.days),
    )
  expect(limits('zopiclone estazolam loprazolam lormetazepam nitrazepam')).toEqual(new Set([28]))
  expect(
    limits(
      'alprazolam bromazepam clobazam clotiazepam lorazepam nordazepam oxazepam prazepam hydroxyzine etifoxine buspirone',
    ),
  ).toEqual(new Set([84]))
})

test('a course is counted with its renewals: four weeks of a hypnotic, twelve of an anxiolytic, a year of anything', () => {
  const zopiclone = named('ZOPICLONE')
  const course = (medicine: Medicine, days: number | undefined, renewals: number) =>
    findingsOf([chosen(medicine, days)], renewals, HEALTH).filter(({ field }) => field === 'durationDays')
  expect(kinds(course(zopiclone, 28, 0))).toEqual([])
  expect(kinds(course(zopiclone, 29, 0))).toEqual(['course-too-long'])
  expect(kinds(course(zopiclone, 14, 2))).toEqual(['course-too-long'])
  expect(kinds(course(zopiclone, undefined, 0))).toEqual(['course-unknown'])
  expect(kinds(course(named('ALPRAZOLAM'), 84, 0))).toEqual([])
  expect(kinds(course(named('ALPRAZOLAM'), 28, 3))).toEqual(['course-too-long'])
  expect(kinds(course(named('LEVOTHYROX 75'), 90, 3))).toEqual([])
  expect(kinds(course(named('LEVOTHYROX 75'), 93, 3))).toEqual(['year-exceeded'])
})

test('what only hospitals may use is refused by its code; what is not on the market, or for specialists, is asked', () => {
  expect(kinds(findingsOf([chosen(named('PERFALGAN'))], 0, HEALTH))).toEqual(['hospital-only'])
  const gone = medicines.find(
    ({ marketed, conditions, restriction }) => !marketed && !restriction && conditions.length === 0,
  )!
  expect(findingsOf([chosen(gone)], 0, HEALTH).map((finding) => [finding.kind, severityOf(finding)])).toEqual([
    ['not-marketed', 'asked'],
  ])
  const begun = medicines.find(
    ({ marketed, restriction, conditions }) =>
      marketed &&
      !restriction &&
      conditions.includes('prescription initiale annuelle réservée à certains spécialistes'),
  )!
  expect(kinds(findingsOf([chosen(begun)], 0, HEALTH))).toContain('reserved')
  const emergency = medicines.filter(({ name }) => name.startsWith('DOLIPRANE'))
  expect(
    kinds(
      findingsOf(
        emergency.map((medicine) => chosen(medicine)),
        0,
        HEALTH,
      ),
    ),
  ).not.toContain('hospital-only')
})

test('a medicine that endangers a pregnancy is asked about for a woman, more plainly for a pregnant one', () => {
  const risky = medicines.find(({ marketed, restriction, conditions }) => {
    const sorted = sortConditions(conditions)
    return marketed && !restriction && sorted.pregnancy.length > 0 && sorted.hospital.length === 0
  })!
  const asked = (health: Partial<HealthFacts>) =>
    findingsOf([chosen(risky)], 0, { ...HEALTH, ...health }).filter(({ kind }) => kind === 'pregnancy')
  expect(asked({ pregnant: true })).toMatchObject([{ pregnant: true }])
  expect(asked({})).toMatchObject([{ pregnant: false }])
  expect(asked({ sex: 'male' })).toEqual([])
})

test('the same substance under two names is asked about once, with both lines', () => {
  const findings = findingsOf([chosen(named('DOLIPRANE 1000')), chosen(named('EFFERALGAN'))], 0, HEALTH)
  expect(findings).toMatchObject([{ kind: 'same-substance', substance: 'paracétamol', index: 1, other: 0 }])
  expect(findingsOf([chosen(named('DOLIPRANE 1000')), chosen(named('LEVOTHYROX 75'))], 0, HEALTH)).toEqual([])
})

test('what another prescription of the consultation gives already is asked about, with its number', () => {
  const prescribed = [{ number: '7F3K-29QD', inn: 'paracétamol' }]
  expect(findingsOf([chosen(named('EFFERALGAN'))], 0, { ...HEALTH, prescribed })).toMatchObject([
    { kind: 'prescribed-already', number: '7F3K-29QD', substance: 'paracétamol' },
  ])
  expect(findingsOf([chosen(named('LEVOTHYROX 75'))], 0, { ...HEALTH, prescribed })).toEqual([])
})

test('a treatment that is taken already is asked about', () => {
  const treatments = 'Lévothyrox 75 µg le matin, Doliprane si besoin'
  expect(findingsOf([chosen(named('LEVOTHYROX 75'))], 0, { ...HEALTH, treatments })).toMatchObject([
    { kind: 'taken-already', sentence: 'Lévothyrox 75 µg le matin' },
  ])
  expect(mentionsOf(['amoxicilline'], treatments)).toEqual([])
})

test.each([
  ['AUGMENTIN 500', 'Asthme. Allergie à la pénicilline en 2012 (urticaire).', 1],
  ['AMOXICILLINE', 'Allergique à l’amoxicilline', 1],
  ['ADVIL', 'Asthme ; allergie aux AINS', 1],
  ['ASPIRINE UPSA', 'allergie : aspirine, latex', 1],
  ['CEFTRIAXONE', 'Allergie à la pénicilline', 0],
  ['DOLIPRANE 1000', 'Allergie à la pénicilline', 0],
  ['AUGMENTIN 500', 'Pas d’allergie à la pénicilline', 0],
  ['AUGMENTIN 500', 'Aucune allergie connue sauf la pénicilline', 1],
  ['AUGMENTIN 500', 'Angine traitée par pénicilline en 2019', 0],
])('%s with « %s »: %i question about an allergy', (name, antecedents, count) => {
  const findings = findingsOf([chosen(named(name))], 0, { ...HEALTH, antecedents })
  expect(findings.filter(({ kind }) => kind === 'allergy')).toHaveLength(count)
})

test('the profile’s own field for allergies needs no word for them', () => {
  expect(allergiesTo(['ibuprofene'], { known: 'ibuprofène', antecedents: '' })).toEqual(['ibuprofène'])
  expect(allergiesTo(['ibuprofene'], { known: 'Aucune', antecedents: '' })).toEqual([])
})

test.each([
  ['CLAVULANIQUE (ACIDE)', 'acide clavulanique'],
  ['RANITIDINE (CHLORHYDRATE DE)', 'chlorhydrate de ranitidine'],
  ["IPRATROPIUM (BROMURE D')", "bromure d'ipratropium"],
  ['AMOXICILLINE ANHYDRE', 'amoxicilline'],
  ['RANITIDINE BASE', 'ranitidine'],
])('« %s » is said « %s »', (written, said) => {
  expect(spokenSubstance(written)).toBe(said)
})
