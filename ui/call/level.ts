import { signal } from '@preact/signals'
import { heldPeak, loudness } from './deriveLevel.ts'

/** How loud a microphone is, from 0 to 1, with the peak held for a while: one looks at it after having spoken. */
export function createLevel(track: MediaStreamTrack) {
  const level = signal(0)
  const peak = signal(0)
  const context = new AudioContext()
  const source = context.createMediaStreamSource(new MediaStream([track]))
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  let held = { peak: 0, at: 0 }
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const now = loudness(samples)
    held = heldPeak(held, now, performance.now())
    level.value = now
    peak.value = held.peak
  }, 66)
  context.resume().catch(() => undefined)
  return {
    level,
    peak,
    stop() {
      clearInterval(timer)
      context.close().catch(() => undefined)
    },
  }
}
export type Level = ReturnType<typeof createLevel>
