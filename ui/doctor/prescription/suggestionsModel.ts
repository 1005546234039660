import { signal } from '@preact/signals'
import { medicineList } from '../../../protocol/doctor.ts'
import { announce } from '../../components/live.ts'
import { fill, t } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import type { Medicine } from './deriveMedicine.ts'
import { moved } from './deriveSuggestions.ts'
import { prescriptionTemplates, prescriptionWords } from './prescriptionWords.ts'

const PAUSE_MS = 200
/** Fewer letters than these match half of the base. */
const LETTERS_MIN = 2
const SHOWN_MAX = 12

/** The medicines offered for what stands in one field. */
export function createSuggestions(onChoose: (medicine: Medicine) => void) {
  const found = signal<readonly Medicine[]>([])
  const active = signal(-1)
  /** Nothing of the base matches: said, as the name is then kept as it was typed. */
  const none = signal(false)
  /** When the base was published that the list comes from. */
  const snapshot = signal<string | undefined>(undefined)
  /** What was looked for instead of a misspelt text. */
  const corrected = signal<string | undefined>(undefined)
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function close() {
    clearTimeout(timer)
    asked.abort()
    found.value = []
    active.value = -1
  }

  async function ask(typed: string, then: (count: number) => number) {
    const mine = new AbortController()
    asked = mine
    const path = `/api/doctor/medicines?q=${encodeURIComponent(typed)}`
    const answer = await api.get(path, medicineList, { signal: mine.signal })
    if (!answer.ok || mine.signal.aborted) return
    const medicines = answer.value.medicines.slice(0, SHOWN_MAX)
    found.value = medicines
    snapshot.value = answer.value.snapshot
    corrected.value = answer.value.corrected
    active.value = then(medicines.length)
    none.value = medicines.length === 0
    const instead = corrected.peek()
    const said = none.peek()
      ? t(prescriptionWords.noMatch)
      : fill(prescriptionTemplates.found, { count: medicines.length })
    announce(instead === undefined ? said : `${fill(prescriptionTemplates.corrected, { text: instead })} ${said}`)
  }

  function choose(medicine: Medicine | undefined) {
    if (!medicine) return close()
    // What may not be prescribed stays in sight with its reason; Enter on it reads the reason out.
    if (!medicine.prescribable) return announce(medicine.reason ?? t(prescriptionWords.notPrescribable))
    close()
    onChoose(medicine)
  }

  return {
    found,
    active,
    none,
    snapshot,
    corrected,
    close,
    choose,
    type(typed: string) {
      close()
      none.value = false
      const text = typed.trim()
      if (text.length >= LETTERS_MIN) timer = setTimeout(() => ask(text, () => -1), PAUSE_MS)
    },
    /** The keys of a combobox (WAI-ARIA APG); true when the key was for the list, and not for the field or the form. */
    press(key: string, typed: string): boolean {
      const open = found.peek().length > 0
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const text = typed.trim()
        if (open) active.value = moved(active.peek(), key, found.peek().length)
        else if (text.length >= LETTERS_MIN) ask(text, (count) => moved(-1, key, count))
        return true
      }
      if (!open) return false
      if (key === 'Escape') close()
      else if (key === 'Enter') choose(found.peek()[active.peek()])
      else return false
      return true
    },
    dispose: close,
  }
}
