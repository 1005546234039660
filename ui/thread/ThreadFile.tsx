import { FileText } from 'lucide'
import type { AttachmentView } from '../../protocol/consultation.ts'
import { Icon } from '../components/Icon.tsx'
import { format } from '../i18n/format.ts'
import './ThreadFile.css'

type ThreadFileProps = { file: AttachmentView; consultationId: string }

/** A file in the thread: a picture as a picture, and the way to save it. */
export function ThreadFile({ file, consultationId }: ThreadFileProps) {
  const { id, name, size, mediaType } = file
  const href = `/api/consultations/${encodeURIComponent(consultationId)}/attachments/${encodeURIComponent(id)}`
  return (
    <a class="thread-file" href={`${href}?download`} download={name}>
      {mediaType.startsWith('image/') ? <img src={href} alt="" loading="lazy" /> : <Icon node={FileText} size={24} />}
      <span>
        {name} · {format.fileSize(size)}
      </span>
    </a>
  )
}
