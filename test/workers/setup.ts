import {
  applyD1Migrations,
  type D1Migration,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll } from 'vitest'

declare global {
  namespace Cloudflare {
    interface Env {
      MIGRATIONS: D1Migration[]
      SEED: string
    }
  }
}

await applyD1Migrations(env.DB, env.MIGRATIONS)

/** An alarm this near would fire while the runner takes its objects down, in milliseconds. */
const NEAR_MS = 60_000

/** A runner whose objects are still at work when it takes them down never ends: whatever is due is done first. */
async function settle<Kind extends Rpc.DurableObjectBranded>(namespace: DurableObjectNamespace<Kind>) {
  for (const id of await listDurableObjectIds(namespace)) {
    const object = namespace.get(id)
    await runDurableObjectAlarm(object)
    await runInDurableObject(object, async (_instance, { storage }) => {
      const alarm = await storage.getAlarm()
      if (alarm !== null && alarm < Date.now() + NEAR_MS) await storage.deleteAlarm()
    })
  }
}

afterAll(async () => {
  await settle(env.CONSULTATION_ROOM)
  await settle(env.WAITING_ROOM)
  await settle(env.COURIER)
  await settle(env.PUSH_COURIER)
  await settle(env.SMS_COURIER)
  await settle(env.WEBHOOK_COURIER)
})
