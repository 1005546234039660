import type { WidgetView } from '../../../protocol/widget.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { homePath } from '../frame/homePath.ts'
import './embedded.css'
import { closeByEscape, listenToEmbedder } from './embedder.ts'
import { widgetAnswer } from './readWidgetView.ts'

const FIRST = /^\/widget\/([^/]+)$/

/** The organisation whose widget this frame is: named by its first address, by its cookie on every later page. */
export const widget = resource((signal) =>
  api.get(`/api/widgets/${FIRST.exec(location.pathname)?.[1] ?? 'current'}`, widgetAnswer, { signal }),
)

/** Puts the organisation's colours where ours are (tokens.css), by the style object: the policy allows no attribute. */
function wear({ brand: tokens, organisation, logo }: WidgetView): void {
  const { style } = document.documentElement
  if (tokens) {
    const { light, dark } = tokens
    style.setProperty('--brand', `light-dark(${light.brand}, ${dark.brand})`)
    style.setProperty('--brand-strong', `light-dark(${light.strong}, ${dark.strong})`)
    style.setProperty('--brand-soft', `light-dark(${light.soft}, ${dark.soft})`)
    style.setProperty('--on-brand', `light-dark(${light.onBrand}, ${dark.onBrand})`)
  }
  homePath.value = `/widget/${encodeURIComponent(organisation.id)}`
  if (logo === null) return
  style.setProperty('--logo', `url(${JSON.stringify(logo)})`)
  document.documentElement.classList.add('embedded--logo')
}

/** A page of the portal inside an insurer's: it wears their colours, and talks to their page. */
export async function startEmbedded(): Promise<void> {
  document.documentElement.classList.add('embedded')
  closeByEscape()
  await widget.load()
  const { value } = widget.state.peek()
  if (!value) return
  wear(value)
  listenToEmbedder(value.origins)
}
