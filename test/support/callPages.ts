import type { Page } from 'playwright-core'

/**
 * What Chromium needs to call with cameras and microphones that are made up, over this machine alone. Few pictures a
 * second: they are drawn, coded and decoded by the same two cores that everything else here runs on.
 */
export const CALL_FLAGS = flagsAt(6)

/** The same at another pace: what is measured is measured at a camera's own. */
export function flagsAt(picturesPerSecond: number): string[] {
  return [
    `--use-fake-device-for-media-stream=device-count=2,fps=${picturesPerSecond}`,
    '--use-fake-ui-for-media-stream',
    '--allow-loopback-in-peer-connection',
    '--disable-features=WebRtcHideLocalIpsWithMdns',
  ]
}

/** Before a page's own code: keeps the connections that it makes, so that a test can ask them, and what it opens of devices. */
export async function watchCalls(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: RTCPeerConnection[] = []
    const asked: string[] = []
    Object.assign(window, { made, asked })
    const Original = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Original {
      constructor(...settings: ConstructorParameters<typeof Original>) {
        super(...settings)
        made.push(this)
      }
    }
    const devices = navigator.mediaDevices
    const original = devices.getUserMedia.bind(devices)
    devices.getUserMedia = (constraints) => {
      for (const kind of ['audio', 'video'] as const) if (constraints?.[kind]) asked.push(kind)
      return original(constraints)
    }
  })
}

export type Flow = { frames: number; sound: number; picture: number; sent: number }

/** Pictures decoded, packets of sound and of picture that arrived, and packets sent, on the page's newest connection. */
export const flowOf = (page: Page): Promise<Flow> =>
  page.evaluate(async () => {
    const flow = { frames: 0, sound: 0, picture: 0, sent: 0 }
    const connection = (Reflect.get(window, 'made') as RTCPeerConnection[]).at(-1)
    for (const report of (await connection?.getStats())?.values() ?? []) {
      if (report.type === 'inbound-rtp' && report.kind === 'audio') flow.sound += report.packetsReceived
      if (report.type === 'inbound-rtp' && report.kind === 'video') {
        flow.picture += report.packetsReceived
        flow.frames += report.framesDecoded
      }
      if (report.type === 'outbound-rtp') flow.sent += report.packetsSent
    }
    return flow
  })

/** Waits until more of this arrived than had when asked. */
export async function flows(page: Page, what: keyof Flow, more = 3): Promise<void> {
  const before = (await flowOf(page))[what]
  await page.waitForFunction(
    async ([name, least]) => {
      const connection = (Reflect.get(window, 'made') as RTCPeerConnection[]).at(-1)
      let seen = 0
      for (const report of (await connection?.getStats())?.values() ?? []) {
        if (report.type === 'inbound-rtp' && report.kind === 'audio' && name === 'sound') seen += report.packetsReceived
        if (report.type === 'inbound-rtp' && report.kind === 'video' && name === 'frames') seen += report.framesDecoded
      }
      return seen >= least
    },
    [what, before + more] as const,
    { polling: 100 },
  )
}

/** Which kinds of device the page asked the browser for. */
export const askedFor = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'asked') as string[])
