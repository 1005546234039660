import { batch, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { keep, recall } from '../lib/storage.ts'
import type { Device, Refusal } from './deriveRefusal.ts'
import { type Devices, isGranted, listDevices, takeDevice, takeTogether, watchDevices } from './devices.ts'
import { createLevel, type Level } from './level.ts'

const chosenSchema = z.object({
  microphone: z.exactOptional(z.string()),
  camera: z.exactOptional(z.string()),
  speaker: z.exactOptional(z.string()),
})
type Chosen = z.infer<typeof chosenSchema>
const CHOSEN = 'call-devices'
const NOTHING: Devices = { microphone: [], camera: [], speaker: [] }

/**
 * A person's own microphone and camera: asked for, shown, muted, exchanged. A muted microphone stays open, so that it is
 * back at once; a camera that is off is given back, and its light goes out.
 * @param changed hears of every track that is to be sent from now on
 */
export function createLocalMedia(changed: (kind: 'audio' | 'video', track: MediaStreamTrack | null) => void) {
  const microphone = signal<MediaStreamTrack | null>(null)
  const camera = signal<MediaStreamTrack | null>(null)
  const muted = signal(false)
  const refusals = signal<Partial<Record<Device, Refusal>>>({})
  const devices = signal<Devices>(NOTHING)
  const chosen = signal<Chosen>(recall(CHOSEN, chosenSchema) ?? {})
  const level = signal<Level | undefined>(undefined)
  const asking = signal(false)
  let ended = false

  const slots = { microphone, camera }
  const lines = { microphone: 'audio', camera: 'video' } as const
  const look = async () => {
    const found = await listDevices()
    if (!ended) devices.value = found
  }
  const unwatch = watchDevices(look)

  function refuse(device: Device, refusal: Refusal | undefined) {
    const { [device]: _, ...others } = refusals.peek()
    refusals.value = refusal ? { ...others, [device]: refusal } : others
  }

  function put(device: Device, track: MediaStreamTrack | null) {
    const before = slots[device].peek()
    if (track && ended) return track.stop()
    if (track) {
      track.enabled = device === 'camera' || !muted.peek()
      // Unplugged, or taken away by the system: said, not passed over.
      track.addEventListener('ended', () => {
        if (slots[device].peek() !== track) return
        put(device, null)
        refuse(device, 'no-device')
      })
    }
    batch(() => {
      slots[device].value = track
      if (track) refuse(device, undefined)
      if (device === 'microphone') {
        level.peek()?.stop()
        level.value = track ? createLevel(track) : undefined
      }
    })
    before?.stop()
    changed(lines[device], track)
  }

  async function take(device: Device): Promise<boolean> {
    const taken = await takeDevice(device, chosen.peek()[device])
    if (taken.ok) put(device, taken.value)
    else refuse(device, taken.refusal)
    return taken.ok
  }

  /** Asks for what a call of this kind needs: both in one question of the browser, the camera only where there is one. */
  async function ask(wantsCamera: boolean): Promise<void> {
    if (asking.peek()) return
    asking.value = true
    refusals.value = {}
    const together = wantsCamera ? await takeTogether(chosen.peek()) : undefined
    if (together) {
      put('microphone', together.microphone)
      put('camera', together.camera)
    } else {
      await take('microphone')
      if (wantsCamera) await take('camera')
    }
    await look()
    asking.value = false
  }

  return {
    microphone,
    camera,
    muted,
    refusals,
    devices,
    chosen,
    level,
    asking,
    ask,
    /** Asks only where it was allowed before, so that nothing pops up without a press. */
    async askIfGranted(wantsCamera: boolean): Promise<void> {
      if ((await isGranted('microphone')) && (!wantsCamera || (await isGranted('camera')))) await ask(wantsCamera)
    },
    mute(mute: boolean) {
      muted.value = mute
      const track = microphone.peek()
      if (track) track.enabled = !mute
    },
    takeMicrophone: () => take('microphone'),
    async cameraOn(): Promise<boolean> {
      if (camera.peek()) return true
      const taken = await take('camera')
      if (taken) await look()
      return taken
    },
    cameraOff: () => put('camera', null),
    async choose(device: 'microphone' | 'camera' | 'speaker', id: string): Promise<void> {
      chosen.value = { ...chosen.peek(), [device]: id }
      keep(CHOSEN, chosen.peek())
      if (device !== 'speaker' && slots[device].peek()) await take(device)
    },
    release() {
      for (const device of ['microphone', 'camera'] as const) put(device, null)
      refusals.value = {}
    },
    dispose() {
      ended = true
      unwatch()
      for (const { value } of [microphone, camera]) value?.stop()
      level.peek()?.stop()
    },
  }
}
