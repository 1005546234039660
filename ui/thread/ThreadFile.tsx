import { Download } from 'lucide'
import type { AttachmentView, ConsultationView, EntryView } from '../../protocol/consultation.ts'
import { FilePicture } from '../attachments/FilePicture.tsx'
import { type ShownFile, shownAttachment } from '../attachments/shownFile.ts'
import { Icon } from '../components/Icon.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import './ThreadFile.css'
import { templates, words } from './threadWords.ts'

/** All files of a consultation in their order: the question's, then the thread's. Who looks at one may go on to the next. */
export const filesOf = (
  { id, attachments }: Pick<ConsultationView, 'id' | 'attachments'>,
  entries: readonly EntryView[],
): readonly ShownFile[] =>
  [...attachments, ...entries.flatMap(({ attachment }) => attachment ?? [])]
    .filter(({ id: one }, at, all) => all.findIndex((other) => other.id === one) === at)
    .map((file) => shownAttachment(id, file))

type ThreadFileProps = {
  file: AttachmentView
  consultationId: string
  /** Those that the viewer may go through; this one alone otherwise. */
  among?: () => readonly ShownFile[]
}

/** A file in the thread: what it looks like, which opens it, and the way to save it. */
export function ThreadFile({ file, consultationId, among }: ThreadFileProps) {
  const shown = shownAttachment(consultationId, file)
  const open = async () => {
    const files = among?.() ?? []
    const at = files.findIndex(({ id }) => id === file.id)
    const { openViewer } = await import('../attachments/viewer/openViewer.tsx')
    if (at === -1) openViewer([shown], 0)
    else openViewer(files, at)
  }
  return (
    <div class="thread-file">
      <button type="button" aria-label={fill(templates.openFile, { name: file.name })} onClick={open}>
        <FilePicture file={shown} />
      </button>
      <a href={shown.download} download={file.name} aria-label={`${t(words.download)} ${file.name}`}>
        <Icon node={Download} size={18} />
        <span>
          {file.name} · {format.fileSize(file.size)}
        </span>
      </a>
    </div>
  )
}
