import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFilm, isHeic, sizeWithin, TRIES } from '../../ui/attachments/deriveKind.ts'
import { isPassing, isUnderWay, mayRetry, type Trouble } from '../../ui/attachments/uploads.ts'
import { nextTurn, nextZoom, shownSize, step, turned, ZOOMS } from '../../ui/attachments/viewer/deriveViewer.ts'
import { bytesOf, JPEG, join, PDF, PNG } from '../support/hostileFiles.ts'

const heic = new Uint8Array(readFileSync(new URL('../support/files/tiny.heic', import.meta.url)))
const side = fc.integer({ min: 1, max: 20_000 })

describe('a photo before it goes', () => {
  test('HEIC is known by its content; nothing else is taken for it', () => {
    expect(isHeic(heic)).toBe(true)
    for (const other of [JPEG, PNG, PDF, new Uint8Array(), bytesOf('\0\0\0\x18ftypmp42')])
      expect(isHeic(other)).toBe(false)
  })

  test('the film of a motion photo is told from an archive behind a photo', () => {
    expect(isFilm(join(JPEG, bytesOf('\0\0\0\x18ftypmp42')), JPEG.length)).toBe(true)
    expect(isFilm(join(JPEG, bytesOf('PK\x03\x04PK\x03\x04')), JPEG.length)).toBe(false)
  })

  test('no try makes a photo smaller than 2 560 pixels, nor larger or of another shape than it is', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(...TRIES), (width, height, { side: longest }) => {
        const size = sizeWithin(width, height, longest)
        const before = Math.max(width, height)
        expect(Math.max(size.width, size.height)).toBe(Math.min(before, longest))
        expect(longest).toBeGreaterThanOrEqual(2560)
        const factor = Math.min(1, longest / before)
        expect(Math.abs(size.width - width * factor)).toBeLessThanOrEqual(1)
        expect(Math.abs(size.height - height * factor)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a file that did not go', () => {
  const problem = (status: number, name: string): Trouble => ({
    kind: 'failure',
    failure: { kind: 'problem', problem: { type: name, name, title: '', status, detail: '', errors: [], body: {} } },
  })
  const lost: Trouble = { kind: 'failure', failure: { kind: 'unreachable' } }

  test('goes on by itself after a lost network, or while an earlier try is still worked on', () => {
    expect([lost, problem(409, 'conflict')].map(isPassing)).toEqual([true, true])
    expect([problem(415, 'attachment-type'), problem(500, 'internal'), undefined].map(isPassing)).toEqual([
      false,
      false,
      false,
    ])
    expect(isUnderWay({ trouble: lost, attachment: undefined })).toBe(true)
  })

  test.each<[string, Trouble, boolean]>([
    ['a lost network', lost, true],
    ['a service that broke', problem(500, 'internal'), true],
    ['too many requests', problem(429, 'too-many-requests'), true],
    ['one too many, once another was taken out', { kind: 'too-many' }, true],
    ['the wrong kind', problem(415, 'attachment-type'), false],
    ['one that is cut short', { kind: 'content', reason: 'truncated' }, false],
    ['one that is too large', { kind: 'too-large' }, false],
  ])('%s: whether another try is offered', (_, trouble, may) => expect(mayRetry({ trouble })).toBe(may))
})

describe('the viewer', () => {
  test('at first all of a file is in sight, whichever way it lies', () => {
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        fc.constantFrom(0, 90, 180, 270),
        fc.boolean(),
        (...[w, h, rw, rh, turn, grows]) => {
          const room = { width: rw, height: rh }
          const shown = turned(shownSize({ width: w, height: h }, room, turn, 1, grows), turn)
          expect(shown.width).toBeLessThanOrEqual(rw + 1e-6)
          expect(shown.height).toBeLessThanOrEqual(rh + 1e-6)
          // A page fills the room one way; a picture does not grow by itself.
          if (grows) expect(Math.max(shown.width / rw, shown.height / rh)).toBeCloseTo(1)
          else expect(shown.width).toBeLessThanOrEqual(turned({ width: w, height: h }, turn).width + 1e-6)
        },
      ),
    )
  })

  test('zoom goes step by step and stays at its ends; four turns are none', () => {
    expect(ZOOMS.map((zoom) => nextZoom(zoom, 1))).toEqual([1.5, 2, 3, 4, 6, 8, 8])
    expect(ZOOMS.map((zoom) => nextZoom(zoom, -1))).toEqual([1, 1, 1.5, 2, 3, 4, 6])
    expect([0, 90, 180, 270].map(nextTurn)).toEqual([90, 180, 270, 0])
  })

  test('arrows go through the pages, then to the next file, and stop at the first and the last', () => {
    expect(step({ at: 0, page: 1 }, 2, 2, 1)).toEqual({ at: 0, page: 2 })
    expect(step({ at: 0, page: 2 }, 2, 2, 1)).toEqual({ at: 1, page: 1 })
    expect(step({ at: 1, page: 1 }, 1, 2, 1)).toEqual({ at: 1, page: 1 })
    expect(step({ at: 1, page: 1 }, 1, 2, -1)).toEqual({ at: 0, page: 1 })
    expect(step({ at: 0, page: 1 }, 2, 2, -1)).toEqual({ at: 0, page: 1 })
  })
})
