import type { Step } from './answers.ts'
import type { Line, Script } from './script.ts'

/** What can be wrong with a script that somebody wrote: a page of data is checked before anyone meets it. */
export type ScriptFault =
  | { fault: 'step-twice'; step: Step }
  | { fault: 'nothing-to-choose'; step: Step }
  | { fault: 'branch-on-later-step'; step: Step }
  | { fault: 'words-missing'; at: number }
  | { fault: 'send-not-last' }

/** Every fault of a script, in reading order; empty when it can be used. */
export function scriptFaults(script: Script): readonly ScriptFault[] {
  const faults: ScriptFault[] = []
  const seen = new Set<Step>()
  let position = 0

  const read = (lines: readonly Line[]) => {
    for (const line of lines) {
      position++
      if ('branch' in line) {
        if ('answer' in line.branch && !seen.has(line.branch.answer))
          faults.push({ fault: 'branch-on-later-step', step: line.branch.answer })
        read(line.lines)
        continue
      }
      const words = 'say' in line ? line.say : line.text
      if (!words.fr.trim() || !words.en.trim()) faults.push({ fault: 'words-missing', at: position })
      if (!('ask' in line)) continue
      if (seen.has(line.ask)) faults.push({ fault: 'step-twice', step: line.ask })
      if (line.kind === 'choice' && !line.options?.length) faults.push({ fault: 'nothing-to-choose', step: line.ask })
      seen.add(line.ask)
    }
  }
  read(script)

  const last = script.at(-1)
  if (!last || !('ask' in last) || last.ask !== 'send') faults.push({ fault: 'send-not-last' })
  return faults
}
