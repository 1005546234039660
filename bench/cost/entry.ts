/**
 * The product with meters: the same Worker and objects, started in place of workers/index.ts by `npm run bench -- cost`.
 * What each part is billed for is counted where it is asked for, and `GET /bench/counts` says it.
 */
import * as product from '../../workers/index.ts'
import { counts, within } from './counts.ts'

const METER = Symbol('metered')

/** What is metered has no type of its own: the runtime's insides. */
type Inside = any

/** D1 tells what it read and wrote with every answer, below what drizzle shows of it. */
function meterDatabase(database: Inside): void {
  const session = Object.getPrototypeOf(database.alwaysPrimarySession)
  if (session[METER]) return
  session[METER] = true
  const send = session._sendOrThrow
  session._sendOrThrow = async function (this: Inside, ...asked: Inside[]) {
    const answer = await send.apply(this, asked)
    for (const { meta } of [answer].flat()) {
      counts.d1Queries++
      counts.d1RowsRead += meta.rows_read
      counts.d1RowsWritten += meta.rows_written
      counts.d1Milliseconds += meta.duration
    }
    return answer
  }
}

const BUCKET_WRITES: readonly PropertyKey[] = ['put', 'list', 'createMultipartUpload']
const BUCKET_READS: readonly PropertyKey[] = ['get', 'head']

const meteredBucket = (bucket: Inside): Inside =>
  new Proxy(bucket, {
    get(target, name) {
      const value = target[name]
      if (typeof value !== 'function') return value
      return async (...args: Inside[]) => {
        if (BUCKET_WRITES.includes(name)) counts.bucketWrites++
        if (BUCKET_READS.includes(name)) counts.bucketReads++
        const done = await value.apply(target, args)
        if (name === 'put') counts.bucketBytes += done?.size ?? 0
        return done
      }
    },
  })

/** Every call of a stub is a request of its own. */
const meteredStub = (stub: Inside): Inside =>
  new Proxy(stub, {
    get(target, name) {
      const value = target[name]
      if (typeof value !== 'function' || name === 'then') return value
      return (...args: Inside[]) => {
        counts.objectRequests++
        // A method of a stub has no `apply` of its own: every name on it is a call.
        return target[name](...args)
      }
    },
  })

const meteredNamespace = (namespace: Inside): Inside =>
  new Proxy(namespace, {
    get(target, name) {
      const value = target[name]
      if (typeof value !== 'function') return value
      if (name !== 'get' && name !== 'getByName') return value.bind(target)
      return (...args: Inside[]) => meteredStub(value.apply(target, args))
    },
  })

const known = new WeakMap<object, Env>()

function meteredEnv(env: Inside): Env {
  const made = known.get(env)
  if (made) return made
  meterDatabase(env.DB)
  const metered = { ...env, FILES: meteredBucket(env.FILES) }
  for (const name of Object.keys(env))
    if (typeof env[name]?.idFromName === 'function') metered[name] = meteredNamespace(env[name])
  known.set(env, metered)
  return metered
}

/** A cursor knows what it read and wrote once it was gone through. */
const cursors = new Set<Inside>()

function gatherCursors(): void {
  for (const cursor of cursors) {
    counts.objectRowsRead += cursor.rowsRead
    counts.objectRowsWritten += cursor.rowsWritten
  }
  cursors.clear()
}

function meterStorage(storage: Inside): void {
  const sql = Object.getPrototypeOf(storage.sql)
  if (sql[METER]) return
  sql[METER] = true
  const exec = sql.exec
  sql.exec = function (this: Inside, ...args: Inside[]) {
    const cursor = exec.apply(this, args)
    cursors.add(cursor)
    return cursor
  }
  // Setting an alarm is billed as a row written.
  const own = Object.getPrototypeOf(storage)
  const setAlarm = own.setAlarm
  own.setAlarm = function (this: Inside, ...args: Inside[]) {
    counts.objectRowsWritten++
    return setAlarm.apply(this, args)
  }
}

const EVENTS: Readonly<Record<string, keyof typeof counts | null>> = {
  alarm: 'objectAlarms',
  webSocketMessage: 'objectMessages',
  webSocketClose: null,
  webSocketError: null,
}

/** The class of an object, whose every call and event is timed. */
function meteredClass(Kind: Inside): Inside {
  class Metered extends Kind {
    constructor(state: Inside, env: Inside) {
      meterStorage(state.storage)
      super(state, meteredEnv(env))
    }
  }
  for (const name of Object.getOwnPropertyNames(Kind.prototype)) {
    const method = Kind.prototype[name]
    if (name === 'constructor' || typeof method !== 'function') continue
    Object.defineProperty(Metered.prototype, name, {
      value(this: object, ...args: Inside[]) {
        const counted = EVENTS[name]
        if (counted) counts[counted]++
        return within(this, () => method.apply(this, args))
      },
    })
  }
  return Metered
}

export class Backstage extends product.Backstage {
  constructor(context: Inside, env: Env) {
    super(context, meteredEnv(env))
  }
}
export const ConsultationRoom = meteredClass(product.ConsultationRoom)
export const Courier = meteredClass(product.Courier)
export const PushCourier = meteredClass(product.PushCourier)
export const SmsCourier = meteredClass(product.SmsCourier)
export const WebhookCourier = meteredClass(product.WebhookCourier)
export const WaitingRoom = meteredClass(product.WaitingRoom)

export default {
  fetch(request: Inside, env: Env, execution: ExecutionContext) {
    const { pathname } = new URL(request.url)
    if (pathname === '/bench/counts') {
      gatherCursors()
      return Response.json(counts)
    }
    if (!pathname.startsWith('/dev/') && pathname !== '/healthz') counts.workerRequests++
    return product.default.fetch(request, meteredEnv(env), execution)
  },
  scheduled: (event: Inside, env: Env, execution: ExecutionContext) =>
    product.default.scheduled(event, meteredEnv(env), execution),
}
