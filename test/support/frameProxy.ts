import { connect, createServer, type Socket } from 'node:net'
import { BAD, type Faults, faultyWire } from './faultyWire.ts'
import { freePort } from './server.ts'

/** Bytes of a WebSocket frame's head by the length that its second byte tells (RFC 6455, 5.2). */
const HEAD_BYTES = 2
const SHORT = { mark: 126, bytes: 2 }
const LONG = { mark: 127, bytes: 8 }
const MASK_BYTES = 4
const TEXT = 0x81

/** Cuts one whole frame off the front; `undefined` while it has not all come. */
function takeFrame(bytes: Buffer): { frame: Buffer; rest: Buffer } | undefined {
  if (bytes.length < HEAD_BYTES) return undefined
  const mark = bytes.readUInt8(1) & 0x7f
  const lengthBytes = mark === SHORT.mark ? SHORT.bytes : mark === LONG.mark ? LONG.bytes : 0
  const masked = (bytes.readUInt8(1) & 0x80) !== 0 ? MASK_BYTES : 0
  const head = HEAD_BYTES + lengthBytes
  if (bytes.length < head) return undefined
  const body =
    lengthBytes === SHORT.bytes
      ? bytes.readUInt16BE(HEAD_BYTES)
      : lengthBytes === LONG.bytes
        ? Number(bytes.readBigUInt64BE(HEAD_BYTES))
        : mark
  const end = head + masked + body
  return bytes.length < end ? undefined : { frame: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

/**
 * Passes the handshake through, with the host that the service knows, and without compression: a lost frame would spoil
 * all that are packed after it.
 */
function passHandshake(from: Socket, to: Socket, host: string, frames: (bytes: Buffer) => void): void {
  let head: Buffer | undefined = Buffer.alloc(0)
  from.on('data', (chunk: Buffer) => {
    if (!head) return frames(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end === -1) return
    const lines = head.subarray(0, end).toString('latin1').split('\r\n')
    const kept = lines.filter((line) => !/^sec-websocket-extensions:/i.test(line))
    const named = kept.map((line) => line.replace(/^host:.*/i, `Host: ${host}`))
    to.write(`${named.join('\r\n')}\r\n\r\n`, 'latin1')
    const rest = head.subarray(end + 4)
    head = undefined
    if (rest.length > 0) frames(rest)
  })
}

/** Texts are lost, doubled and delayed; pings and closes of the protocol itself pass as they come. */
function spoil(to: Socket, random: () => number, faults: Faults): (bytes: Buffer) => void {
  const wire = faultyWire<Buffer>(random, faults)
  const deliver = (frame: Buffer) => {
    if (to.writable) to.write(frame)
  }
  let pending: Buffer = Buffer.alloc(0)
  return (bytes) => {
    pending = Buffer.concat([pending, bytes])
    for (let taken = takeFrame(pending); taken; taken = takeFrame(pending)) {
      pending = taken.rest
      if (taken.frame.readUInt8(0) === TEXT) wire(taken.frame, deliver)
      else deliver(taken.frame)
    }
  }
}

/** Stands between pages and the service, and loses, doubles, delays and reorders the frames of their sockets. */
export async function startFrameProxy(target: number, random: () => number, faults: Faults = BAD) {
  const open = new Set<Socket>()
  const server = createServer((page) => {
    const service = connect(target, 'localhost')
    const host = `localhost:${target}`
    passHandshake(page, service, host, spoil(service, random, faults))
    passHandshake(service, page, host, spoil(page, random, faults))
    for (const [one, other] of [
      [page, service],
      [service, page],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
