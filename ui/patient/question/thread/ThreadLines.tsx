import { FileText } from 'lucide'
import type { AttachmentView, ConsultationView, EntryView } from '../../../../protocol/consultation.ts'
import { Bubble } from '../../../components/Bubble.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import type { OutgoingItem } from '../../../lib/outgoing.ts'
import { sceneOf } from '../deriveScene.ts'
import type { QuestionModel } from '../questionModel.ts'
import { words } from '../questionWords.ts'

/** The thread, read out as it grows: what was said in order, the question first, then what is on its way. */
export function ThreadLines({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  return (
    <div class="question-thread" role="log" aria-label={t(words.thread)}>
      {question.entries.value.map((entry) => (
        <EntryLine key={entry.key ?? entry.seq} entry={entry} path={question.path} doctor={now.doctor?.name} />
      ))}
      {question.outgoing.value.map((item) => (
        <OutgoingLine key={item.key} item={item} question={question} open={sceneOf(now.state) === 'thread'} />
      ))}
    </div>
  )
}

function EntryLine({ entry, path, doctor }: { entry: EntryView; path: string; doctor: string | undefined }) {
  const mine = entry.from === 'patient'
  const author = mine ? t(words.you) : entry.from === 'doctor' && doctor ? doctor : t(words.service)
  return (
    <Bubble
      from={entry.from === 'bot' ? 'system' : entry.from}
      mine={mine}
      author={author}
      at={entry.at}
      {...(mine ? { delivery: 'sent' as const } : {})}
    >
      {entry.attachment ? <ThreadFile file={entry.attachment} path={path} /> : entry.text}
    </Bubble>
  )
}

type OutgoingLineProps = { item: OutgoingItem; question: QuestionModel; open: boolean }

function OutgoingLine({ item, question, open }: OutgoingLineProps) {
  return (
    <Bubble
      from="patient"
      mine
      author={t(words.you)}
      at={item.at}
      delivery={item.state}
      reason={item.reason}
      {...(open ? { onRetry: () => question.retry(item.key) } : {})}
      onDiscard={() => question.discard(item.key)}
    >
      {item.attachment ? <ThreadFile file={item.attachment} path={question.path} /> : item.text}
    </Bubble>
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
