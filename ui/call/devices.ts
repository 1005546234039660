import { accept, type Result, refuse } from '../../domain/result.ts'
import { type Device, type Refusal, refusalOf } from './deriveRefusal.ts'

const CONSTRAINTS = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  // A face is well seen at this; more would only load a phone and its network.
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24, max: 30 } },
} satisfies Record<Device, MediaTrackConstraints>
const LINE = { microphone: 'audio', camera: 'video' } as const

/** `navigator.mediaDevices` is missing on an insecure page, whatever its type says. */
const mediaDevices = (): MediaDevices | undefined => ('mediaDevices' in navigator ? navigator.mediaDevices : undefined)

/** Asks for one device, never for the other: a call by voice does not touch the camera. `id`: the one chosen. */
export async function takeDevice(device: Device, id?: string): Promise<Result<MediaStreamTrack, Refusal>> {
  const devices = mediaDevices()
  try {
    if (!devices) throw new DOMException('', 'SecurityError')
    const constraints = { ...CONSTRAINTS[device], ...(id ? { deviceId: { exact: id } } : {}) }
    const stream = await devices.getUserMedia({ [LINE[device]]: constraints })
    const [track] = stream.getTracks()
    return track ? accept(track) : refuse<Refusal>('no-device')
  } catch (error) {
    const name = error instanceof DOMException || error instanceof Error ? error.name : ''
    // A device chosen last time may be gone: then any will do.
    if (id && name === 'OverconstrainedError') return takeDevice(device)
    return refuse(refusalOf(name, { offersDevices: devices !== undefined, allowedByPolicy: allowedByPolicy(device) }))
  }
}

/** Both in one question of the browser; `undefined` where one of them does not come: then each is asked for alone. */
export async function takeTogether(chosen: {
  microphone?: string
  camera?: string
}): Promise<Record<Device, MediaStreamTrack> | undefined> {
  const exactly = (id: string | undefined) => (id ? { deviceId: { exact: id } } : {})
  try {
    const stream = await mediaDevices()?.getUserMedia({
      audio: { ...CONSTRAINTS.microphone, ...exactly(chosen.microphone) },
      video: { ...CONSTRAINTS.camera, ...exactly(chosen.camera) },
    })
    const [microphone] = stream?.getAudioTracks() ?? []
    const [camera] = stream?.getVideoTracks() ?? []
    return microphone && camera && { microphone, camera }
  } catch {
    return undefined
  }
}

/** Only Chromium can be asked; elsewhere a policy looks like a refusal of the person. */
function allowedByPolicy(device: Device): boolean {
  const policy: unknown = Reflect.get(document, 'featurePolicy')
  if (typeof policy !== 'object' || policy === null) return true
  const ask: unknown = Reflect.get(policy, 'allowsFeature')
  return typeof ask !== 'function' || ask.call(policy, device) !== false
}

/** Whether it was allowed before, so that nothing need be asked. */
export async function isGranted(device: Device): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: device })).state === 'granted'
  } catch {
    return false
  }
}

export type DeviceChoice = { id: string; label: string }
export type Devices = Record<'microphone' | 'camera' | 'speaker', DeviceChoice[]>
const KINDS = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const

/** What can be chosen from; devices without a name are those that were not allowed yet. */
export async function listDevices(): Promise<Devices> {
  const all =
    (await mediaDevices()
      ?.enumerateDevices()
      .catch(() => [])) ?? []
  const of = (kind: keyof Devices) =>
    all
      .filter((device) => device.kind === KINDS[kind] && device.deviceId !== '' && device.label !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }))
  return { microphone: of('microphone'), camera: of('camera'), speaker: of('speaker') }
}

/** Calls when something is plugged in or out; answers how to stop. */
export function watchDevices(changed: () => void): () => void {
  const devices = mediaDevices()
  devices?.addEventListener('devicechange', changed)
  return () => devices?.removeEventListener('devicechange', changed)
}
