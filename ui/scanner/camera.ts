/** Between two looks at the picture: fast enough for a hand, slow enough for an old phone. */
const EVERY_MS = 120
/** Pixels a side that a picture is shrunk to: a code of 53 modules stays legible. */
const SIDE = 900

export type CameraFailure = 'refused' | 'none'
type Detect = (frame: HTMLCanvasElement) => Promise<string | undefined>

/** The Shape Detection API, which TypeScript's DOM does not know. */
type Detector = { detect: (frame: HTMLCanvasElement) => Promise<{ rawValue: string }[]> }
declare const BarcodeDetector:
  | { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }
  | undefined

/** The browser's own reader where it has one, else ours, served by us. */
async function detector(): Promise<Detect> {
  if (typeof BarcodeDetector !== 'undefined' && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const reader = new BarcodeDetector({ formats: ['qr_code'] })
    return async (frame) => (await reader.detect(frame))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  return async (frame) => {
    const pixels = frame.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, frame.width, frame.height)
    return pixels && jsQR(pixels.data, pixels.width, pixels.height)?.data
  }
}

/**
 * Shows the camera in a video and reads codes in it until `stop`; each code is handed over as long as it is seen. No
 * picture leaves this device, and none is kept.
 */
export async function startCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<{ stop: () => void } | CameraFailure> {
  if (!('mediaDevices' in navigator)) return 'none'
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
    })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'
  }
  video.srcObject = stream
  await video.play()
  const detect = await detector()
  const frame = document.createElement('canvas')
  let timer = 0
  let stopped = false

  async function look(): Promise<void> {
    const shrink = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight, 1))
    frame.width = Math.round(video.videoWidth * shrink)
    frame.height = Math.round(video.videoHeight * shrink)
    if (frame.width > 0) {
      frame.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, frame.width, frame.height)
      const text = await detect(frame).catch(() => undefined)
      if (text && !stopped) onCode(text)
    }
    if (!stopped) timer = window.setTimeout(look, EVERY_MS)
  }
  look()

  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}
