import { afterEach, expect, test, vi } from 'vitest'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { COVID_19_FORM } from '../../domain/pathway/covid19Form.ts'
import { HeldGuidance } from '../../durable-objects/waiting-room/HeldGuidance.ts'
import { mineAfter } from '../../ui/doctor/queue/deriveMine.ts'

// The pages' language is read from the document, which Node has none of.
vi.stubGlobal('document', { cookie: '', documentElement: {} })
const { createCareForm } = await import('../../ui/doctor/form/careFormModel.ts')
const { createEditor } = await import('../../ui/admin/pathways/editorModel.ts')
const { createPathways } = await import('../../ui/admin/pathways/pathwaysModel.ts')
afterEach(() => vi.unstubAllGlobals())

/** A service whose answers come when the test says so, in the order that it says. */
function slowService() {
  const asked: { path: string; answer: (body: unknown) => Promise<void> }[] = []
  vi.stubGlobal(
    'fetch',
    (path: string) =>
      new Promise<Response>((resolve) => {
        asked.push({
          path,
          async answer(body) {
            resolve(Response.json(body))
            await new Promise((done) => setTimeout(done))
          },
        })
      }),
  )
  return asked
}

const VIEW = {
  pathway: 'covid-19',
  version: 1,
  form: COVID_19_FORM,
  teleconsultation: 1,
  kept: null,
  earlier: [],
  olderQuestions: [],
}

test('what a doctor types while the form is on its way stays on the device, and is not said to be kept', async () => {
  const asked = slowService()
  const care = createCareForm('q1', 'covid-19')
  care.load()
  await asked[0]?.answer(VIEW)
  const model = care.model.value
  if (!model) throw new Error('no form')
  for (const [id, value] of Object.entries({ route: 'by-themselves', pcr: 'no', situation: 'confinement' }))
    model.answer(id, value)
  const saving = care.save()
  model.writeNote('À revoir dans 48 h.')
  await asked[1]?.answer({ pathway: 'covid-19', answers: {}, note: '', at: '2026-11-26T10:00:00.000Z' })
  expect(await saving).toBe(true)
  expect(care.savedAt.value).toBeUndefined()
  // A reload finds it.
  const again = createCareForm('q1', 'covid-19')
  again.load()
  await asked[2]?.answer(VIEW)
  expect(again.model.value?.draft.value.note).toBe('À revoir dans 48 h.')
  const second = again.save()
  await asked[3]?.answer({ pathway: 'covid-19', answers: {}, note: '', at: '2026-11-26T10:01:00.000Z' })
  await second
  expect(again.savedAt.value).toBe('2026-11-26T10:01:00.000Z')
})

test('what an administrator types while a version is saved stays on the device', async () => {
  const asked = slowService()
  const start = { name: 'covid-19 1', text: JSON.stringify(COVID_19) }
  const editor = createEditor(start)
  const saving = editor.save()
  editor.type(JSON.stringify({ ...COVID_19, sms: false }))
  await asked[0]?.answer({ id: 'covid-19', version: 2 })
  await saving
  expect(createEditor(start).document.value?.sms).toBe(false)
})

test('of two versions opened one right after the other the later stays, whichever comes first', async () => {
  const asked = slowService()
  const pathways = createPathways()
  pathways.edit('covid-19', 1)
  pathways.edit('covid-19', 2)
  await asked[1]?.answer({ version: 2, document: COVID_19 })
  await asked[0]?.answer({ version: 1, document: COVID_19 })
  expect(pathways.editing.value?.name).toBe('covid-19 2')
})

test('guidance that changes while it is asked for is asked for again: no desk keeps what was there before', async () => {
  const answers: ((title: string) => void)[] = []
  const held = new HeldGuidance(
    () =>
      new Promise((resolve) =>
        answers.push((fr) => resolve({ guidance: [{ title: { fr, en: fr } } as never], until: null })),
      ),
  )
  const shown = held.now(0)
  held.forget()
  answers[0]?.('before')
  await Promise.resolve()
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.('after')
  expect((await shown).map(({ title }) => title.fr)).toEqual(['after'])
  expect((await held.now(1)).map(({ title }) => title.fr)).toEqual(['after'])
})

test('the doctor’s own consultations, read while one is taken and another passed on, are what they are now', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id }))
  if (!a || !b || !c) throw new Error('three')
  const before = [a, b]
  const now = [a, c]
  expect(mineAfter([{ id: 'a' }, { id: 'b' }], before, now).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(mineAfter([{ id: 'c' }], [], [c])).toEqual([c])
  expect(mineAfter([a], [], []).map(({ id }) => id)).toEqual(['a'])
})
