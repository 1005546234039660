import { expect, test } from 'vitest'
import { belongingTo } from '../../domain/language/belongingTo.ts'

test.each([
  ['Tom', 'de Tom'],
  ['Émilie', 'd’Émilie'],
  ['anna', 'd’anna'],
  ['Hélène', 'd’Hélène'],
  ['Yves', 'd’Yves'],
  ['Yanis', 'de Yanis'],
  ['Œdipe', 'd’Œdipe'],
  ['', 'de '],
])('what is %s’s is « %s » in French', (name, written) => {
  expect(belongingTo(name)).toBe(written)
})
