import { afterEach, expect, test, vi } from 'vitest'

// The pages' language is read from the document, which Node has none of.
vi.stubGlobal('document', { cookie: '', documentElement: {} })
const { createFindings } = await import('../../ui/doctor/prescription/findingsModel.ts')
const { emptyLine } = await import('../../ui/doctor/prescription/derivePrescription.ts')

vi.useFakeTimers()
afterEach(() => vi.unstubAllGlobals())

const lineOf = (id: string) => ({ ...emptyLine(id), medicine: 'AUGMENTIN 500 mg' })

test('the same lines copied right after a signature have their findings again, whatever was asked before', async () => {
  const finding = { path: 'lines.0.medicine', kind: 'allergy', severity: 'asked', message: 'Allergie à la pénicilline' }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ findings: [finding] })))
  const model = createFindings('consultation')
  model.watch([lineOf('signed')], '0')
  await vi.advanceTimersByTimeAsync(1000)
  expect(model.findings.value.map(({ lineId }) => lineId)).toEqual(['signed'])
  // Signed, and copied before the pause after the last letter is over.
  model.watch([], '0')
  model.watch([lineOf('copied')], '0')
  await vi.advanceTimersByTimeAsync(1000)
  expect(model.findings.value.map(({ lineId }) => lineId)).toEqual(['copied'])
})
