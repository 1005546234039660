import { Download } from 'lucide'
import { DOCUMENT_LABELS } from '../../../../domain/words/documents.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Alert } from '../../../components/Alert.tsx'
import { ButtonLink } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'

import { ShowCode } from '../../space/ShowCode.tsx'
import { ProfileOffer } from '../offer/ProfileOffer.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { sceneWords, words } from '../questionWords.ts'
import { ThreadLines } from '../thread/ThreadLines.tsx'
import { AskAgain } from './AskAgain.tsx'
import { Rating } from './Rating.tsx'

/** A question that is over: what happened, what there is to keep, what one thought of it, and the way on. */
export function Closed({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const ended = now.state === 'ended'
  return (
    <div class="stack">
      <ThreadLines question={question} now={now} />
      {ended ? (
        <div class="question-end">
          <Alert kind="ok" title={t(sceneWords.ended)} live="status" />
        </div>
      ) : (
        <Alert kind="warn" title={t(now.state === 'missed' ? sceneWords.missed : sceneWords.cancelled)} live="status">
          {t(now.state === 'missed' ? words.missedText : words.cancelledText)}
        </Alert>
      )}
      {(ended || now.documents.length > 0) && <Documents documents={now.documents} />}
      {ended && <Rating question={question} now={now} />}
      {ended && <ProfileOffer question={question} now={now} />}
      {!ended && <AskAgain question={question} />}
      <ButtonLink href="/questions/nouvelle" variant="ghost" wide>
        {t(words.again)}
      </ButtonLink>
    </div>
  )
}

function Documents({ documents }: { documents: ConsultationView['documents'] }) {
  return (
    <Card as="section" label={t(words.documents)}>
      <h2>{t(words.documents)}</h2>
      {documents.length === 0 && <p class="muted">{t(words.noDocuments)}</p>}
      {documents.map(({ id, kind, createdAt }) => (
        <div key={id} class="stack">
          <div>
            <strong>{t(DOCUMENT_LABELS[kind])}</strong>
            <p class="muted small">{format.dateTime(createdAt)}</p>
          </div>
          <ButtonLink href={`/api/documents/${id}`} download variant="ghost" icon={Download} wide>
            {t(words.download)}
          </ButtonLink>
          {kind === 'prescription' && <ShowCode documentId={id} />}
        </div>
      ))}
    </Card>
  )
}
