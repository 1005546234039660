import { expect, test } from 'vitest'
import { valueText } from '../../ui/admin/journal/deriveValue.ts'

const week = JSON.stringify([
  { weekday: 1, from: '09:00', to: '12:00' },
  { weekday: 1, from: '14:00', to: '18:00' },
])

test.each([
  ['state', 'suspended', 'Suspendu'],
  ['specialty', 'dentistry', 'Dentaire'],
  ['closedOnHolidays', 'true', 'oui'],
  ['origins', '["https://a.example","https://b.example"]', 'https://a.example, https://b.example'],
  ['origins', '[]', ''],
  ['exceptions', '[{"day":"2099-12-24","spans":[]}]', '24/12/2099 fermé'],
  ['startsAt', '2026-02-27T13:30:00.000Z', '27/02/2026 à 14:30'],
  ['endsAt', '', ''],
  ['lastName', 'Rey', 'Rey'],
  ['slots', 'what an older version wrote', 'what an older version wrote'],
])('the journal says a change of %s in words: %s', (field, value, text) => {
  expect(valueText(field, value, 'fr')).toBe(text)
})

test('a week is told day by day, closed days too', () => {
  const text = valueText('slots', week, 'fr')
  expect(text).toContain('lundi 09:00–12:00, 14:00–18:00\u202f; mardi fermé')
  expect(valueText('slots', week, 'en')).toContain('Sunday closed')
})
