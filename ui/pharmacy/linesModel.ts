import { computed, signal } from '@preact/signals'
import { isCip13 } from '../../domain/prescription/dispensing.ts'
import type { GivenLine } from './derivePharmacy.ts'

type LineError = 'cip13'

export type LinesModel = ReturnType<typeof createLines>

/** Which of the lines still owed this press gives, and what is given instead of what was written. */
export function createLines() {
  const owed = signal<readonly number[]>([])
  const left = signal<ReadonlySet<number>>(new Set())
  /** The packs given instead, as typed; a line without an entry is given as written. */
  const packs = signal<ReadonlyMap<number, string>>(new Map())
  const asked = signal(false)

  const given = computed(() => owed.value.filter((line) => !left.value.has(line)))
  const errors = computed<ReadonlyMap<number, LineError>>(
    () =>
      new Map(
        given.value.flatMap((line): [number, LineError][] => {
          const pack = packs.value.get(line)
          return asked.value && pack !== undefined && !isCip13(digitsOf(pack)) ? [[line, 'cip13']] : []
        }),
      ),
  )

  return {
    owed,
    given,
    packs,
    errors,
    nothing: computed(() => asked.value && given.value.length === 0),

    /** What the counter knows has changed: every line that is owed is offered again. */
    offer(lines: readonly number[]) {
      owed.value = lines
      left.value = new Set()
      packs.value = new Map()
      asked.value = false
    },
    choose(line: number, isGiven: boolean) {
      const others = [...left.peek()].filter((other) => other !== line)
      left.value = new Set(isGiven ? others : [...others, line])
    },
    /** Undefined: as written. */
    replace(line: number, pack: string | undefined) {
      const others = [...packs.peek()].filter(([other]) => other !== line)
      packs.value = new Map(pack === undefined ? others : [...others, [line, pack]])
    },
    /** Whether what was chosen may be asked for; shows what is wrong otherwise. */
    check(): boolean {
      asked.value = true
      return given.value.length > 0 && errors.value.size === 0
    },
    /** Named one by one, so that a line which another counter gives meanwhile is refused instead of left out in silence. */
    body: (): GivenLine[] =>
      given.peek().map((line) => {
        const pack = packs.peek().get(line)
        return { line, ...(pack === undefined ? {} : { cip13: digitsOf(pack) }) }
      }),
  }
}

const digitsOf = (typed: string) => typed.replace(/\D/g, '')
