import { expect, test } from 'vitest'
import { together } from '../../workers/storage/together.ts'

test('what is asked for in one turn is read once, each gets their own answer, and the next turn reads again', async () => {
  const reads: number[][] = []
  const square = together(async (keys: number[]) => {
    reads.push(keys)
    return keys.map((key) => key * key)
  })
  expect(await Promise.all([square(3), square(4)])).toEqual([9, 16])
  expect(await square(5)).toBe(25)
  expect(reads).toEqual([[3, 4], [5]])
})

test('a reading that fails fails for each who asked, and for nobody after', async () => {
  let down = true
  const read = together(async (keys: number[]) => {
    if (down) throw new Error('the database is away')
    return keys
  })
  const both = await Promise.allSettled([read(1), read(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  down = false
  expect(await read(3)).toBe(3)
})
