import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import type { ConsentKind } from '../../../../domain/people/consentVersions.ts'
import { api, newIdempotencyKey, nothing } from '../../../lib/api.ts'
import { type Failure, problemName } from '../../../lib/failure.ts'
import { questionInTheWay } from '../../frame/questionInTheWay.ts'
import { textsInForce } from '../../terms/texts.ts'

const opened = z.object({ id: z.string() })

/** What a refusal asks to be agreed to first. */
function missingIn(refusal: Failure): 'consultation-terms' | 'health-data' | undefined {
  const name = problemName(refusal)
  if (name === 'terms-not-accepted') return 'consultation-terms'
  return name === 'health-data-consent-withdrawn' ? 'health-data' : undefined
}

/** Opens the same question anew; one that is open already is gone to instead. What must be agreed to first is asked for. */
export function createAskAgain(path: string, go: (path: string) => void) {
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const missing = signal<'consultation-terms' | 'health-data' | undefined>(undefined)
  const agreed = signal(false)
  const tried = signal(false)
  const texts = textsInForce()
  const textOf = (kind: ConsentKind) => texts.state.value.value?.texts.find((text) => text.kind === kind)
  // One deed, however often it is pressed after a lost answer.
  const idempotencyKey = newIdempotencyKey()

  /** Answers whether the way is free. */
  async function agree(kind: ConsentKind): Promise<boolean> {
    const version = textOf(kind)?.version
    if (!agreed.peek() || version === undefined) return false
    const given = await api.post('/api/consents', { kind, version }, nothing)
    if (given.ok) return true
    failure.value = given.refusal
    await texts.load()
    return false
  }

  async function ask() {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const kind = missing.peek()
    tried.value = kind !== undefined
    const answer =
      kind === undefined || (await agree(kind)) ? await api.post(`${path}/again`, {}, opened, { idempotencyKey }) : null
    busy.value = false
    if (!answer) return
    if (answer.ok) return go(`/questions/${answer.value.id}`)
    const other = questionInTheWay(answer.refusal)
    if (other !== undefined) return go(`/questions/${other}`)
    failure.value = answer.refusal
    missing.value = missingIn(answer.refusal)
    agreed.value = false
    tried.value = false
    if (missing.value) await texts.load()
  }

  return {
    busy,
    failure,
    missing,
    agreed,
    tried,
    texts: texts.state,
    loadTexts: texts.load,
    textOf,
    /** The refusal says whether the text has changed. */
    outdated: () => false,
    ask,
    dispose: texts.dispose,
  }
}
