import type { Quality } from './transport.ts'

/** What was counted since the connection began. */
export type Measure = { received: number; lost: number; roundTripMs: number }

/** Above these one notices it, and above those one cannot talk (ITU-T G.114: 150 ms one way, 400 at most). */
const FAIR = { lossShare: 0.03, roundTripMs: 300 }
const POOR = { lossShare: 0.1, roundTripMs: 800 }

/** RealtimeKit counts from 0 to 5; its own indicator shows itself from 3 down. */
export const scoreQuality = (score: number): Quality => (score > 3 ? 'good' : score > 1.5 ? 'fair' : 'poor')

/** How the line was between two looks; nothing received at all is the worst of lines. */
export function qualityBetween(before: Measure, now: Measure): Quality {
  const received = now.received - before.received
  // Late packets are taken back from those lost.
  const lost = Math.max(0, now.lost - before.lost)
  const lossShare = received + lost === 0 ? 1 : lost / (received + lost)
  const beyond = (limit: typeof FAIR) => lossShare > limit.lossShare || now.roundTripMs > limit.roundTripMs
  return beyond(POOR) ? 'poor' : beyond(FAIR) ? 'fair' : 'good'
}
