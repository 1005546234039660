/** Why a camera or a microphone does not come. */
export type Refusal = 'denied' | 'no-device' | 'in-use' | 'insecure' | 'blocked'
export type Device = 'microphone' | 'camera'

/** What is known of the page beside the error that the browser gave. */
export type Surroundings = {
  /** Whether the browser offers devices here at all: it does not on an insecure page. */
  offersDevices: boolean
  /** Whether the page's policy, or the frame's, lets the device be used. */
  allowedByPolicy: boolean
}

/** The browser's error, by its name, as something that a person can act on. */
export function refusalOf(errorName: string, { offersDevices, allowedByPolicy }: Surroundings): Refusal {
  if (!offersDevices) return 'insecure'
  if (!allowedByPolicy) return 'blocked'
  switch (errorName) {
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'DevicesNotFoundError':
      return 'no-device'
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return 'in-use'
    default:
      return 'denied'
  }
}

const DEVICES: readonly Device[] = ['microphone', 'camera']

/** Of which devices to speak: an insecure page refuses both alike, and is explained once. */
export function refusedDevices(refusals: Readonly<Partial<Record<Device, Refusal>>>): Device[] {
  const refused = DEVICES.filter((device) => refusals[device])
  return refusals.microphone === 'insecure' ? ['microphone'] : refused
}

export const BROWSERS = ['ios', 'safari', 'firefox', 'android', 'chromium'] as const
export type BrowserKind = (typeof BROWSERS)[number]

/** In which words to tell where the permission is changed; every browser of an iPhone is Safari underneath. */
export function browserOf(userAgent: string): BrowserKind {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios'
  if (/Firefox\//.test(userAgent)) return 'firefox'
  if (/Android/.test(userAgent)) return 'android'
  return /Safari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent) ? 'safari' : 'chromium'
}
