import { render } from 'preact'
import type { ShownFile } from '../shownFile.ts'
import { Viewer } from './Viewer.tsx'
import { createViewer } from './viewerModel.ts'

/** Lays the viewer over the page; what opened it has the focus again when it closes. */
export function openViewer(files: readonly ShownFile[], start: number): void {
  const opener = document.activeElement
  const place = document.createElement('div')
  document.body.append(place)
  const model = createViewer(files, start)
  const close = () => {
    model.dispose()
    render(null, place)
    place.remove()
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  }
  render(<Viewer model={model} onClose={close} />, place)
}
