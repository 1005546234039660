import { type ReadonlySignal, signal } from '@preact/signals'
import { retryDelayMs } from './backoff.ts'

export type SocketState = 'connecting' | 'open' | 'waiting'

export type SocketOptions = {
  /** Asked at each connection, so that `?after=` can move on. A path of this origin. */
  path: () => string
  /** One message, parsed from JSON; the caller's schema decides whether to believe it. */
  onMessage: (data: unknown) => void
  /** The moment to send again what was not acknowledged. */
  onOpen?: () => void
  /** A text that the server answers by itself: finds a connection that died without telling. */
  ping?: string
}

export type Socket = {
  state: ReadonlySignal<SocketState>
  /** False when it could not go out now: the queue is the caller's, who sends it again in `onOpen`. */
  send: (message: unknown) => boolean
  /** Leaves a connection that no longer says everything for a new one, at once. */
  reconnect: () => void
  close: () => void
}

const PING_INTERVAL_MS = 25_000
/** A handshake into a dead network may hang for minutes before the browser gives it up. */
const HANDSHAKE_MAX_MS = 15_000

/** A WebSocket that comes back by itself: backoff with jitter, at once when the network or the page wakes up. */
export function connectSocket({ path, onMessage, onOpen, ping }: SocketOptions): Socket {
  const state = signal<SocketState>('connecting')
  const ended = new AbortController()
  let socket: WebSocket | undefined
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let handshake: ReturnType<typeof setTimeout> | undefined
  let heard = true

  function lost(which: WebSocket) {
    if (which !== socket || ended.signal.aborted) return
    clearTimeout(handshake)
    socket = undefined
    state.value = 'waiting'
    retry = setTimeout(open, retryDelayMs(attempt++, Math.random()))
  }

  function open() {
    clearTimeout(retry)
    state.value = 'connecting'
    const opened = new WebSocket(new URL(path(), location.href.replace(/^http/, 'ws')).href)
    socket = opened
    clearTimeout(handshake)
    handshake = setTimeout(drop, HANDSHAKE_MAX_MS)
    opened.addEventListener('open', () => {
      if (opened !== socket) return
      clearTimeout(handshake)
      heard = true
      state.value = 'open'
      onOpen?.()
    })
    opened.addEventListener('message', ({ data }) => {
      if (opened !== socket) return
      heard = true
      attempt = 0
      let message: unknown
      try {
        message = JSON.parse(String(data))
      } catch {
        return
      }
      onMessage(message)
    })
    opened.addEventListener('close', () => lost(opened))
  }

  function drop() {
    const dropped = socket
    if (!dropped) return
    dropped.close()
    // A dead network keeps `close` from arriving for minutes.
    lost(dropped)
  }

  function wake() {
    if (document.visibilityState === 'hidden') return
    if (state.peek() === 'waiting') open()
    else beat()
  }

  /** The tries in vain were the dead network's: an attempt that fails just after is repeated soon. */
  function back() {
    attempt = 0
    if (state.peek() === 'connecting') {
      // That handshake began in the dead network.
      drop()
      open()
    } else wake()
  }

  function beat() {
    if (ping === undefined || state.peek() !== 'open') return
    if (!heard) return drop()
    heard = false
    socket?.send(ping)
  }

  const { signal: until } = ended
  addEventListener('online', back, { signal: until })
  addEventListener('offline', drop, { signal: until })
  addEventListener('pageshow', wake, { signal: until })
  document.addEventListener('visibilitychange', wake, { signal: until })
  const heart = setInterval(beat, PING_INTERVAL_MS)
  open()

  return {
    state,
    send(message) {
      if (state.peek() !== 'open' || socket?.readyState !== WebSocket.OPEN) return false
      socket.send(JSON.stringify(message))
      return true
    },
    reconnect() {
      if (ended.signal.aborted || state.peek() === 'waiting') return
      const left = socket
      open()
      left?.close()
    },
    close() {
      ended.abort()
      clearTimeout(retry)
      clearTimeout(handshake)
      clearInterval(heart)
      socket?.close()
    },
  }
}
