import {
  type D1Migration,
  listDurableObjectIds,
  reset,
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

// Each file finds a new database and no rooms, in one runner: a runner of its own takes it seconds to start.
for (let tries = 0; tries < 50; tries++) {
  await reset()
  // What the file before left at work may hold the database open a moment longer: then it is not a new one yet.
  if (!(await env.DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'accounts'").first())) break
  await scheduler.wait(100)
}
// In one go: one after the other they take longer than most files' tests. What migrations do to data is not tried here.
await env.DB.batch(env.MIGRATIONS.flatMap(({ queries }) => queries.map((sql) => env.DB.prepare(sql))))

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
