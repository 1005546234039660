import { signal } from '@preact/signals'
import { type Obstacle, obstacleTo } from './device.ts'
import { type PushRefusal, pushed, turnPushOff, turnPushOn } from './push.ts'
import { readDevice } from './readDevice.ts'
import { set, settings } from './settings.ts'
import { sound } from './sound.ts'
import { readyWorker } from './worker.ts'

export type SwitchName = 'title' | 'sound' | 'desktop' | 'push'

/** What a press came to when it did not switch on. */
export type Hindrance = Obstacle | 'unanswered' | 'no-sound' | PushRefusal

/** The switches of the panel: each turns on by a press alone, and says what the browser refused. */
export function createAlerts() {
  const device = signal(readDevice())
  const busy = signal<SwitchName | undefined>(undefined)
  const hindrances = signal<Readonly<Partial<Record<SwitchName, Hindrance>>>>({})
  const left = new AbortController()

  const hinder = (name: SwitchName, why: Hindrance | undefined) => {
    hindrances.value = { ...hindrances.peek(), [name]: why }
  }

  /** Asks only who was not asked yet; answers why not. */
  async function allowed(kind: 'desktop' | 'push'): Promise<Hindrance | undefined> {
    const obstacle = obstacleTo(kind, device.peek())
    if (obstacle) return obstacle
    const answer = await Notification.requestPermission()
    device.value = readDevice()
    return answer === 'granted' ? undefined : answer === 'denied' ? 'refused' : 'unanswered'
  }

  const turnOn = {
    title: async () => set('title', true),
    async sound() {
      set('sound', true)
      if (!(await sound('call'))) hinder('sound', 'no-sound')
    },
    async desktop() {
      const why = await allowed('desktop')
      if (why) return hinder('desktop', why)
      set('desktop', true)
      // Without a worker (a private window) the page shows its notices itself.
      await readyWorker().catch(() => undefined)
    },
    async push() {
      const why = (await allowed('push')) ?? (await turnPushOn())
      if (why) hinder('push', why)
    },
  } satisfies Record<SwitchName, () => Promise<void>>

  async function turnOff(name: SwitchName) {
    if (name !== 'push') return set(name, false)
    const why = await turnPushOff()
    if (why) hinder('push', why)
  }

  /** The permission can be given and taken back in the browser's own settings meanwhile. */
  async function watchPermission() {
    const permission = await navigator.permissions?.query({ name: 'notifications' })
    permission?.addEventListener(
      'change',
      () => {
        device.value = readDevice()
        hindrances.value = {}
      },
      { signal: left.signal },
    )
  }
  watchPermission().catch(() => undefined)

  const isOn = (name: SwitchName) => (name === 'push' ? pushed.value : settings.value[name])

  return {
    busy,
    isOn,
    /** What is in the way: of the last press, or of what stood switched on when the browser changed its mind. */
    hindrance(name: SwitchName): Hindrance | undefined {
      const told = hindrances.value[name]
      if (told || name === 'title' || name === 'sound') return told
      const obstacle = obstacleTo(name, device.value)
      if (obstacle === 'refused' && !isOn(name)) return undefined
      // What stands in the way of both is said once, under the second.
      return name === 'desktop' && obstacle === obstacleTo('push', device.value) && obstacle !== 'refused'
        ? undefined
        : obstacle
    },
    async press(name: SwitchName) {
      if (busy.peek()) return
      busy.value = name
      hinder(name, undefined)
      await (isOn(name) ? turnOff(name) : turnOn[name]())
      busy.value = undefined
    },
    dispose: () => left.abort(),
  }
}
