import { expect, test } from 'vitest'
import { doseUnitOf, isDose, posologySentence } from '../../domain/prescription/posology.ts'
import { following } from '../../ui/doctor/prescription/derivePosology.ts'
import { copied, emptyLine } from '../../ui/doctor/prescription/derivePrescription.ts'

const BASE = { dose: '1', unit: 'comprimé', ifNeeded: false } as const

test.each([
  [{ ...BASE, rhythm: '3 fois par jour', days: 5 }, '1 comprimé 3 fois par jour, pendant 5 jours'],
  [
    { ...BASE, dose: '2', rhythm: 'matin et soir', meal: 'au cours des repas', days: 1 },
    '2 comprimés matin et soir, au cours des repas, pendant 1 jour',
  ],
  [
    { ...BASE, dose: '1.5', unit: 'ml', ifNeeded: true, rhythm: 'toutes les 6 heures', mostPerDay: 4 },
    '1,5 ml toutes les 6 heures si besoin, sans dépasser 4 prises par jour',
  ],
  [{ ...BASE, dose: '1/2', rhythm: 'le soir' }, '1/2 comprimé le soir'],
  [{ ...BASE, dose: '3', unit: 'cuillère à café', rhythm: 'le matin' }, '3 cuillères à café le matin'],
  [{ ...BASE, rhythm: undefined }, ''],
  [{ ...BASE, dose: 'un', rhythm: 'le soir' }, ''],
] as const)('%o is said « %s »', (posology, sentence) => {
  expect(posologySentence(posology)).toBe(sentence)
})

test('a dose is a number as people write it, and more than nothing', () => {
  for (const dose of ['1', '1/2', '2,5', '0.5', '10', ' 3 ']) expect(isDose(dose), dose).toBe(true)
  for (const dose of ['', '0', '0,', 'un', '-1', '1/0', '1e3', '2,5,1']) expect(isDose(dose), dose).toBe(false)
})

test.each([
  ['DOLIPRANE 1000 mg, comprimé', 'comprimé', 'comprimé'],
  ['SMECTA, poudre pour suspension buvable en sachet', 'poudre', 'sachet'],
  ['VENTOLINE, suspension pour inhalation en flacon pressurisé', 'suspension pour inhalation', 'bouffée'],
  ['TOBREX 0,3 POUR CENT, collyre', 'collyre', 'goutte'],
  ['DIPROSONE 0,05 POUR CENT, crème', 'crème', 'application'],
  ['AMOXICILLINE 250 mg/5 ml, poudre pour suspension buvable', 'poudre pour suspension buvable', 'ml'],
] as const)('%s is counted in its own unit', (name, form, unit) => {
  expect(doseUnitOf(name, form)).toBe(unit)
})

test('the text follows the helper until somebody writes over it', () => {
  const first = following({ posology: '' }, '1 comprimé le soir')
  expect(first).toEqual({ posology: '1 comprimé le soir', composed: '1 comprimé le soir' })
  expect(following(first, '2 comprimés le soir').posology).toBe('2 comprimés le soir')
  expect(following({ ...first, posology: 'à ma façon' }, '2 comprimés le soir').posology).toBe('à ma façon')
})

test('an earlier prescription is copied after what is written, and in the place of an empty line', () => {
  const earlier = {
    lines: [{ cis: '60234100', medicine: 'DOLIPRANE', posology: 'x', durationDays: 5, reimbursable: true }],
  }
  let next = 0
  const id = () => `n${next++}`
  expect(copied([emptyLine('a')], earlier, id)).toMatchObject([{ id: 'n0', quantity: '', duration: '5' }])
  expect(copied([{ ...emptyLine('a'), medicine: 'ADVIL' }], earlier, id).map(({ medicine }) => medicine)).toEqual([
    'ADVIL',
    'DOLIPRANE',
  ])
})
