import { computed, signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import { lineOfPlace, readJsonText } from '../../../domain/pathway/jsonText.ts'
import { organisationList } from '../../../protocol/organisations.ts'
import { pathwaySaved } from '../../../protocol/pathwayAdmin.ts'
import { readPathwayDocument } from '../../../protocol/pathwayFaults.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { draft } from '../../lib/storage.ts'
import { createCompletion } from './completionModel.ts'
import type { EditorStart } from './pathwaysModel.ts'

/** What is wrong, and on which line of the text. */
export type PlacedFault = { line: number; path: string; message: Phrase }

type Checked = { document: PathwayDocument | undefined; faults: readonly PlacedFault[] }

function check(text: string): Checked {
  const json = readJsonText(text)
  if (!json.ok)
    return { document: undefined, faults: [{ line: json.refusal.line, path: '', message: json.refusal.message }] }
  const read = readPathwayDocument(json.value.value)
  if (read.ok) return { document: read.value, faults: [] }
  const faults = read.refusal.map(({ path, message }) => ({ line: lineOfPlace(json.value, path), path, message }))
  return { document: undefined, faults: faults.toSorted((one, other) => one.line - other.line) }
}

const PLACES = '/api/admin/organisations'

export type EditorModel = ReturnType<typeof createEditor>

/** A document as its text: kept on this device, checked at each key, previewed as it last was right. */
export function createEditor({ name, text: begun }: EditorStart) {
  const kept = draft(`pathway:${name}`)
  const text = signal(kept.get() || begun)
  const checked = computed(() => check(text.value))
  let lastGood: PathwayDocument | undefined
  const document = computed(() => {
    lastGood = checked.value.document ?? lastGood
    return lastGood
  })
  /** Whether it goes on from what this device kept, rather than from the version that was opened. */
  const resumed = signal(kept.get() !== '' && kept.get() !== begun)
  /** Whom a pathway may be for, to be offered by name. */
  const organisations = resource((stop) => api.get(PLACES, organisationList, { signal: stop }))
  const completion = createCompletion({
    text: () => text.value,
    known: () => ({ document: document.value, organisations: organisations.state.value.value?.organisations ?? [] }),
  })
  const saving = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const saved = signal<number | undefined>(undefined)
  return {
    text,
    faults: computed(() => checked.value.faults),
    /** The document as it is, or as it was when it was right last. */
    document,
    completion,
    resumed,
    load: organisations.load,
    /** Leaves what this device kept for the version that was opened. */
    startAgain() {
      text.value = begun
      kept.clear()
      resumed.value = false
      completion.close()
    },
    saving,
    failure,
    saved,
    type(typed: string) {
      text.value = typed
      kept.set(typed)
      saved.value = undefined
    },
    async save() {
      const { document } = checked.peek()
      if (!document || saving.peek()) return
      saving.value = true
      failure.value = undefined
      const answer = await api.post('/api/admin/pathways', { document }, pathwaySaved)
      saving.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      saved.value = answer.value.version
      resumed.value = false
      // What was typed while it was on its way is in no version yet.
      if (checked.peek().document === document) kept.clear()
    },
    dispose: organisations.dispose,
  }
}
