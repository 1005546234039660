import { faultLine } from '../../domain/faultLine.ts'
import { refreshBase } from './refreshBase.ts'

/** The weekly run: whatever goes wrong is logged and leaves the present base in its place; /healthz says which that is. */
export async function refreshMedicines(env: Env, now: number): Promise<void> {
  try {
    const outcome = await refreshBase(env, now)
    if (outcome.kind === 'refused') console.error(faultLine('medicines-refused', {}, outcome.faults.join('; ')))
  } catch (error) {
    console.error(faultLine('medicines-not-refreshed', {}, error))
  }
}
