import { FileText } from 'lucide'
import type { AttachmentView, ConsultationView, EntryView } from '../../../protocol/consultation.ts'
import { Bubble } from '../../components/Bubble.tsx'
import { LinkButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { threadLines } from './mergeThread.ts'
import type { Outgoing } from './outbox.ts'
import type { QuestionModel } from './questionModel.ts'
import { words } from './threadWords.ts'

/** The thread, read out as it grows: what was said in order, the question first, then what is on its way. */
export function ThreadLines({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  return (
    <div class="question-thread" role="log" aria-label={t(words.thread)}>
      {threadLines(question.entries.value, question.outbox.value).map((line) =>
        line.kind === 'entry' ? (
          <EntryLine
            key={line.entry.key ?? line.entry.seq}
            entry={line.entry}
            path={question.path}
            doctor={now.doctor?.name}
          />
        ) : (
          <OutgoingLine key={line.message.key} message={line.message} question={question} />
        ),
      )}
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

function OutgoingLine({ message, question }: { message: Outgoing; question: QuestionModel }) {
  const delivery = message.status === 'acknowledged' ? 'sent' : message.status
  return (
    <>
      <Bubble
        from="patient"
        mine
        author={t(words.you)}
        at={message.at}
        delivery={delivery}
        onRetry={() => question.retry(message.key)}
      >
        {message.attachment ? <ThreadFile file={message.attachment} path={question.path} /> : message.text}
      </Bubble>
      {message.status === 'failed' && (
        <Bubble from="system">
          {message.problem} <LinkButton onPress={() => question.discard(message.key)}>{t(words.discard)}</LinkButton>
        </Bubble>
      )}
    </>
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
