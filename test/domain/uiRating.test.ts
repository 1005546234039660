import { signal } from '@preact/signals'
import { afterEach, expect, test, vi } from 'vitest'
import type { ConsultationView } from '../../protocol/consultation.ts'

// The pages' language is read from the document, which Node has none of.
vi.stubGlobal('document', { cookie: '', documentElement: {} })
const { createRating } = await import('../../ui/patient/question/closed/ratingModel.ts')

afterEach(() => vi.unstubAllGlobals())

/** A server that keeps its answers back until they are let go. */
function slowServer() {
  const asked: unknown[] = []
  const answers: (() => void)[] = []
  vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    return new Promise((answer) => answers.push(() => answer(new Response('{}', { status: 200 }))))
  })
  return { asked, answers }
}

test('a step of the rating is saved although the answer to the one before it has not come', async () => {
  const { asked, answers } = slowServer()
  const consultation = signal<ConsultationView | undefined>(undefined)
  const model = createRating({ path: '/api/consultations/1', consultation, set: () => {} })
  model.choose(model.stars, 5)
  const first = model.validate('stars')
  void model.validate('stars')
  model.comment.value = ' Merci '
  const second = model.validate('comment')
  expect(asked).toEqual([{ stars: 5 }, { comment: 'Merci' }])
  expect(model.saving.value).toBe('comment')
  answers[0]?.()
  await first
  expect(model.saving.value).toBe('comment')
  answers[1]?.()
  await second
  expect(model.saving.value).toBeUndefined()
})
