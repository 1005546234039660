import { fill } from '../i18n/locale.ts'
import { FilePicture } from './FilePicture.tsx'
import type { ShownFile } from './shownFile.ts'
import { templates } from './words.ts'

/** What a file looks like, small; a press shows all of it. */
export function FileButton({ file }: { file: ShownFile }) {
  const open = async () => {
    const { openViewer } = await import('./viewer/openViewer.tsx')
    openViewer([file], 0)
  }
  return (
    <button type="button" class="upload-picture" aria-label={fill(templates.look, { name: file.name })} onClick={open}>
      <FilePicture file={file} small />
    </button>
  )
}
