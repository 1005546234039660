import { computed, signal } from '@preact/signals'
import {
  completionAt,
  helpAt,
  isWordBegun,
  type Known,
  matching,
  type Offer,
  replacementFor,
} from './deriveCompletion.ts'

type CompletionStart = { text: () => string; known: () => Known }
export type CompletionModel = ReturnType<typeof createCompletion>
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'isComposing'>

/**
 * The list of what could stand at the cursor. It comes while a word is typed, and then leaves every key its meaning
 * until one goes down into it; or by Ctrl+Space or Alt+↓, and then its first line is chosen.
 */
export function createCompletion({ text, known }: CompletionStart) {
  const cursor = signal(0)
  const list = signal<'closed' | 'offered' | 'asked'>('closed')
  const active = signal<number | undefined>(undefined)
  const offers = computed(() => {
    if (list.value === 'closed') return []
    const all = completionAt(text(), cursor.value, known())
    return list.value === 'asked' ? all : matching(text(), cursor.value, all)
  })

  const close = () => {
    list.value = 'closed'
    active.value = undefined
  }
  const isOpen = computed(() => offers.value.length > 0)
  const chosen = (): Offer | undefined => {
    const at = active.peek()
    return at === undefined ? undefined : offers.peek()[at]
  }
  const move = (by: number) => {
    const count = offers.peek().length
    const from = active.peek() ?? (by > 0 ? -1 : count)
    active.value = (from + by + count) % count
  }

  return {
    cursor,
    offers,
    isOpen,
    active,
    close,
    help: computed(() => helpAt(text(), cursor.value)),
    /** The cursor moved without a letter typed. */
    moved(to: number) {
      if (to === cursor.peek()) return
      cursor.value = to
      close()
    },
    typed(to: number) {
      cursor.value = to
      active.value = undefined
      list.value = isWordBegun(text(), to) ? 'offered' : 'closed'
    },
    /** Opens the list of all that is possible here; whether there is anything. */
    ask(): boolean {
      list.value = 'asked'
      active.value = offers.peek().length > 0 ? 0 : undefined
      if (active.peek() === undefined) close()
      return isOpen.peek()
    },
    replacement: (offer: Offer) => replacementFor(text(), cursor.peek(), offer),
    /** What a key means to the list: `undefined` leaves it to the text. */
    press({ key, ctrlKey, altKey, isComposing }: KeyPress): 'done' | Offer | 'ask' | undefined {
      if (isComposing) return undefined
      if ((ctrlKey && key === ' ') || (altKey && key === 'ArrowDown')) return 'ask'
      if (!isOpen.peek()) return undefined
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        move(key === 'ArrowDown' ? 1 : -1)
        return 'done'
      }
      if (key === 'Escape') {
        close()
        return 'done'
      }
      return key === 'Enter' ? chosen() : undefined
    },
  }
}
