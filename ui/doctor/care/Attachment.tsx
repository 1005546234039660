import { FileText } from 'lucide'
import type { AttachmentView } from '../../../protocol/consultation.ts'
import { Icon } from '../../components/Icon.tsx'
import { format } from '../../i18n/format.ts'

/** A file of the consultation: a picture is shown, all else is a link. */
export function Attachment({ consultationId, file }: { consultationId: string; file: AttachmentView }) {
  const href = `/api/consultations/${encodeURIComponent(consultationId)}/attachments/${encodeURIComponent(file.id)}`
  return (
    <a class="attachment" href={href} target="_blank" rel="noopener">
      {file.mediaType.startsWith('image/') ? <img src={href} alt="" loading="lazy" /> : <Icon node={FileText} />}
      <span>
        {file.name} · {format.fileSize(file.size)}
      </span>
    </a>
  )
}
