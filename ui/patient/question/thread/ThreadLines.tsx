import { FileText } from 'lucide'
import type { AttachmentView, ConsultationView } from '../../../../protocol/consultation.ts'
import { Icon } from '../../../components/Icon.tsx'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { ThreadLog } from '../../../thread/ThreadLog.tsx'
import { sceneOf } from '../deriveScene.ts'
import type { QuestionModel } from '../questionModel.ts'
import { words } from '../questionWords.ts'

type ThreadLinesProps = { question: QuestionModel; now: ConsultationView; onReady?: (toEnd: () => void) => void }

/** The patient's side of the conversation: the question first, then what was said, then what is on its way. */
export function ThreadLines({ question, now, onReady }: ThreadLinesProps) {
  return (
    <ThreadLog
      room={question.room}
      side="patient"
      label={t(words.thread)}
      ownName={t(words.you)}
      otherName={now.doctor?.name ?? t(words.doctor)}
      open={sceneOf(now.state) === 'thread'}
      renderFile={(file) => <ThreadFile file={file} path={question.path} />}
      {...(onReady ? { onReady } : {})}
    />
  )
}

function ThreadFile({ file, path }: { file: AttachmentView; path: string }) {
  const href = `${path}/attachments/${file.id}`
  return (
    <a class="thread-file" href={href} download={file.name}>
      {file.mediaType.startsWith('image/') ? <img src={href} alt="" /> : <Icon node={FileText} size={24} />}
      <span>
        {file.name} · {format.fileSize(file.size)}
      </span>
    </a>
  )
}
