import { settings } from './settings.ts'

export type Tune = 'note' | 'call'

/** Frequencies in hertz, one after the other: a message is one soft note, a call two that rise. */
const TUNES: Readonly<Record<Tune, readonly number[]>> = { note: [659], call: [659, 880] }
const NOTE_SECONDS = 0.22
const LOUDNESS = 0.18

let context: AudioContext | undefined

/** A browser lets a page sound only from a press on: called within one. */
async function wake(): Promise<AudioContext> {
  context ??= new AudioContext()
  // An interrupted one (a phone call on iOS) is woken the same way.
  if (context.state !== 'running') await context.resume()
  return context
}

function ring(audio: AudioContext, tune: Tune): void {
  TUNES[tune].forEach((frequency, index) => {
    const from = audio.currentTime + index * NOTE_SECONDS
    const note = audio.createOscillator()
    const volume = audio.createGain()
    note.frequency.value = frequency
    // Without a rise and a fall, a note begins and ends with a crack.
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, from + NOTE_SECONDS * 1.6)
    note.connect(volume).connect(audio.destination)
    note.start(from)
    note.stop(from + NOTE_SECONDS * 1.6)
  })
}

/** Sounds if the browser lets it; answers whether it did. */
export async function sound(tune: Tune): Promise<boolean> {
  try {
    const audio = await wake()
    ring(audio, tune)
    return audio.state === 'running'
  } catch {
    return false
  }
}

// After a reload the browser waits for the next press anywhere in the page: whoever switched the sound on gets it back.
for (const press of ['pointerdown', 'keydown'])
  addEventListener(press, () => {
    if (settings.peek().sound && context?.state !== 'running') wake().catch(() => undefined)
  })
