import { faultLine } from '../../domain/faultLine.ts'
import { type Deadlines, nextAlarm } from './deadlines.ts'

/** How long an alarm that failed waits before it is tried again, in milliseconds: the platform itself gives up after six. */
const ALARM_RETRY_MS = 20_000

/** Sets the one alarm to the nearest of the deadlines, or takes it away. */
export async function arm(storage: DurableObjectStorage, deadlines: Deadlines): Promise<void> {
  const next = nextAlarm(deadlines, Date.now())
  if (next === null) await storage.deleteAlarm()
  else await storage.setAlarm(next)
}

/** Does an alarm's work and arms the next; a fault is caught, recorded, and the work tried again a little later. */
export async function runAlarm(
  storage: DurableObjectStorage,
  work: () => Promise<void>,
  deadlines: () => Deadlines,
): Promise<void> {
  try {
    await work()
    await arm(storage, deadlines())
  } catch (error) {
    console.error(faultLine('alarm', {}, error))
    await storage.setAlarm(Date.now() + ALARM_RETRY_MS)
  }
}
