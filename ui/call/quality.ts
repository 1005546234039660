import { type Measure, qualityBetween } from './deriveQuality.ts'
import type { Quality } from './transport.ts'

const numberOf = (report: unknown, name: string): number => {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined
  return typeof value === 'number' ? value : 0
}

/** Measures a connection each time it is asked, since the time before. */
export function createQuality(connection: RTCPeerConnection): () => Promise<Quality | undefined> {
  let before: Measure | undefined
  return async () => {
    const now: Measure = { received: 0, lost: 0, roundTripMs: 0 }
    for (const report of (await connection.getStats()).values()) {
      const type: unknown = Reflect.get(report, 'type')
      if (type === 'inbound-rtp') {
        now.received += numberOf(report, 'packetsReceived')
        now.lost += numberOf(report, 'packetsLost')
      }
      if (type === 'candidate-pair' && Reflect.get(report, 'nominated') === true)
        now.roundTripMs = Math.max(now.roundTripMs, numberOf(report, 'currentRoundTripTime') * 1000)
    }
    const quality = before && qualityBetween(before, now)
    before = now
    return quality
  }
}
