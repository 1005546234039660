import { signal } from '@preact/signals'
import { widgetSettingsView } from '../../../protocol/widgetSettings.ts'
import { api } from '../../lib/api.ts'
import { dataAddress } from '../../lib/dataAddress.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

const PATH = '/api/widget-settings'

/** How the widget looks and where it may stand, as typed until it is saved. */
export function createWidgetSettings() {
  const settings = resource((stop) => api.get(PATH, widgetSettingsView, { signal: stop }))
  const origins = signal('')
  const colour = signal('')
  /** A picture chosen now, none any more, or the one that is kept. */
  const logo = signal<string | null | undefined>(undefined)
  const busy = signal(false)
  const saved = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  function fillIn() {
    const { value } = settings.state.peek()
    if (!value) return
    origins.value = value.origins.join('\n')
    colour.value = value.colour ?? ''
    logo.value = undefined
  }
  const touch = () => {
    saved.value = false
    failure.value = undefined
  }
  const errorOf = (field: string) => {
    const errors = failure.value ? fieldErrors(failure.value) : {}
    return Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
  }

  return {
    settings: settings.state,
    async load() {
      await settings.load()
      fillIn()
    },
    origins,
    colour,
    logo,
    busy,
    saved,
    failure,
    errorOf,
    touch,
    async chooseLogo(file: File) {
      touch()
      logo.value = await dataAddress(file).catch(() => undefined)
    },
    async save() {
      if (busy.peek()) return
      touch()
      busy.value = true
      const typed = colour.peek().trim()
      const body = {
        origins: origins
          .peek()
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        colour: typed === '' ? null : typed,
        ...(logo.peek() === undefined ? {} : { logo: logo.peek() }),
      }
      const answer = await api.put(PATH, body, widgetSettingsView)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      settings.set(answer.value)
      fillIn()
      saved.value = true
    },
    dispose: settings.dispose,
  }
}
