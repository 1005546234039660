import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { account } from '../../protocol/accounts.ts'
import { pushKey } from '../../protocol/push.ts'
import { type Answer, api, nothing } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import { forget, keep, recall } from '../lib/storage.ts'
import { currentWorker, readyWorker } from './worker.ts'

const SUBSCRIPTIONS = '/api/push/subscriptions'
/** Whose alerts come to this device. */
const OWNER = 'push'
const who = z.object({ account: z.object({ id: account.shape.id }) })

/** Whether this device is told while its pages are closed. */
export const pushed = signal(recall(OWNER, z.string()) !== undefined)

function remember(owner: string | undefined): void {
  if (owner === undefined) forget(OWNER)
  else keep(OWNER, owner)
  pushed.value = owner !== undefined
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = await currentWorker()
  return (await worker?.pushManager?.getSubscription()) ?? null
}

/** The browser's address for this device; one made for another key of ours is of no use. */
async function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  const { pushManager } = await readyWorker()
  const options = { userVisibleOnly: true, applicationServerKey }
  try {
    return await pushManager.subscribe(options)
  } catch (error) {
    const old = await pushManager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return pushManager.subscribe(options)
  }
}

/** Why it is not on: an answer of the service, or the browser's push service that can't be reached. */
export type PushRefusal = Failure | { kind: 'no-push-service' }

/** To be called after the person allowed notifications, by a press. */
export async function turnPushOn(): Promise<PushRefusal | undefined> {
  const [key, me] = await Promise.all([api.get('/api/push/key', pushKey), api.get('/api/me', who)])
  if (!key.ok) return key.refusal
  if (!me.ok) return me.refusal
  let made: PushSubscription
  try {
    made = await subscribe(key.value.publicKey)
  } catch {
    return { kind: 'no-push-service' }
  }
  const told = await api.post(SUBSCRIPTIONS, made.toJSON(), nothing)
  if (!told.ok) {
    await made.unsubscribe().catch(() => false)
    return told.refusal
  }
  remember(me.value.account.id)
  return undefined
}

/** The service forgets this device, then the browser does. Answers what kept the service from hearing it. */
export async function turnPushOff(): Promise<Failure | undefined> {
  const made = await subscription()
  if (made) {
    const told: Answer<void> = await api.delete(SUBSCRIPTIONS, nothing, { body: { endpoint: made.endpoint } })
    // Who is signed out already can be told nothing: the address that ends here is found dead at its next use.
    if (!told.ok && told.refusal.kind !== 'problem') return told.refusal
    await made.unsubscribe().catch(() => false)
  }
  remember(undefined)
  return undefined
}

/**
 * Once in each page: the service may have lost the address, or the browser may have changed it; and another person who
 * signs in on this device must not have the last one's alerts.
 */
export async function settlePush(): Promise<void> {
  const owner = recall(OWNER, z.string())
  if (owner === undefined) return
  const [made, me] = await Promise.all([subscription(), api.get('/api/me', who)])
  if (!me.ok) return
  if (!made || me.value.account.id !== owner) {
    await made?.unsubscribe().catch(() => false)
    return remember(undefined)
  }
  await api.post(SUBSCRIPTIONS, made.toJSON(), nothing)
}
