import { createSocket, type Socket } from 'node:dgram'
import type { Page } from 'playwright-core'

export type MediaCable = {
  through: (page: Page) => Promise<void>
  cut: () => void
  mend: () => void
  close: () => void
}

/**
 * A cable for the media of calls: pages that call through it learn each other's addresses only as relays of ours, so that
 * what passes between them can be cut as a network is. (Chromium's own emulation of a network leaves WebRTC alone.)
 */
export function layMediaCable(): MediaCable {
  const relays = new Map<string, Promise<number>>()
  const sockets: Socket[] = []
  let whole = true

  /** A port beside the page's own: what comes to it goes to the page, and what the page answers goes back. */
  const relayTo = (address: string, port: number) =>
    new Promise<number>((resolve) => {
      const relay = createSocket('udp4')
      let other: { address: string; port: number } | undefined
      sockets.push(relay)
      relay.on('message', (message, from) => {
        if (!whole) return
        if (from.port === port) {
          if (other) relay.send(message, other.port, other.address)
          return
        }
        other = from
        relay.send(message, port, address)
      })
      relay.bind(0, address, () => resolve(relay.address().port))
    })

  return {
    async through(page) {
      await page.exposeFunction('relayTo', (address: string, port: number) => {
        const name = `${address} ${port}`
        const known = relays.get(name) ?? relayTo(address, port)
        relays.set(name, known)
        return known
      })
      await page.addInitScript(() => {
        type Candidates = (this: RTCPeerConnection, given: RTCIceCandidateInit) => Promise<void>
        type Description = (this: RTCPeerConnection, given: RTCSessionDescriptionInit) => Promise<void>
        const addIceCandidate: Candidates = RTCPeerConnection.prototype.addIceCandidate
        const setRemoteDescription: Description = RTCPeerConnection.prototype.setRemoteDescription
        RTCPeerConnection.prototype.addIceCandidate = async function (given: RTCIceCandidateInit) {
          const parts = (given.candidate ?? '').split(' ')
          // By datagrams over IPv4: no other way goes through the cable.
          if (parts[2]?.toLowerCase() !== 'udp' || !/^[\d.]+$/.test(parts[4] ?? '')) return
          const relay = (await Reflect.get(window, 'relayTo')(parts[4], Number(parts[5]))) as number
          parts[5] = String(relay)
          await addIceCandidate.call(this, { ...given, candidate: parts.join(' ') })
        }
        RTCPeerConnection.prototype.setRemoteDescription = function (given: RTCSessionDescriptionInit) {
          const sdp = (given.sdp ?? '').replace(/^a=candidate:.*\r\n/gm, '')
          return setRemoteDescription.call(this, { type: given.type, sdp })
        }
      })
    },
    cut: () => {
      whole = false
    },
    mend: () => {
      whole = true
    },
    close: () => {
      for (const socket of sockets) socket.close()
    },
  }
}
