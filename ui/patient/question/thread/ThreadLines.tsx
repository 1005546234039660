import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { t } from '../../../i18n/locale.ts'
import { filesOf, ThreadFile } from '../../../thread/ThreadFile.tsx'
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
      renderFile={(file) => (
        <ThreadFile file={file} consultationId={question.id} among={() => filesOf(now, question.entries.peek())} />
      )}
      {...(onReady ? { onReady } : {})}
    />
  )
}
