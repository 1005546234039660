import { expect, test } from 'vitest'
import { LANES } from '../../durable-objects/consultation-room/lanes.ts'
import { whatText } from '../../ui/admin/parked/whatWords.ts'
import { LETTER } from '../../workers/mail/index.ts'
import { outbox } from '../../workers/storage/operationsSchema.ts'

test('whatever can be parked has its words for the administrator, in both languages', () => {
  const templates = LETTER.def.options.flatMap(({ shape }) => [...shape.template.def.values].map(String))
  expect(templates).toContain('dispensing-refused')
  const all = [
    ...templates.map((what) => ({ kind: 'mail' as const, what })),
    ...LANES.map((what) => ({ kind: 'consultation' as const, what })),
    ...outbox.kind.enumValues.map((what) => ({ kind: 'house' as const, what })),
  ]
  for (const each of all)
    for (const locale of ['fr', 'en'] as const)
      expect(whatText(each, locale), `${each.kind} ${each.what}`).toEqual(expect.any(String))
  expect(whatText({ kind: 'webhook', what: 'report.published' }, 'fr')).toBeNull()
})
