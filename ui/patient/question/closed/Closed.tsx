import { Download } from 'lucide'
import { documentName } from '../../../../domain/words/documents.ts'
import { OUTCOME_SENTENCES } from '../../../../domain/words/outcomes.ts'
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
import { Reports } from './Reports.tsx'

/** A question that is over: what happened, what there is to keep, what one thought of it, and the way on. */
export function Closed({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const ended = now.state === 'ended'
  return (
    <div class="stack">
      <ThreadLines question={question} now={now} />
      {ended ? (
        <div class="question-end">
          <Outcome now={now} />
        </div>
      ) : (
        <Alert kind="warn" title={t(now.state === 'missed' ? sceneWords.missed : sceneWords.cancelled)} live="status">
          {t(now.state === 'missed' ? words.missedText : words.cancelledText)}
        </Alert>
      )}
      {now.documents.some(({ kind }) => kind === 'report') && <Reports question={question} now={now} />}
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

/** What the doctor concluded, first of all; where nobody named it, that it is over. */
function Outcome({ now: { outcome } }: { now: ConsultationView }) {
  const kind = outcome === 'emergency' ? 'danger' : outcome === 'see-doctor' ? 'warn' : 'ok'
  return (
    <Alert kind={kind} title={t(sceneWords.ended)} live="status">
      {outcome && t(OUTCOME_SENTENCES[outcome])}
    </Alert>
  )
}

function Documents({ documents }: { documents: ConsultationView['documents'] }) {
  return (
    <Card as="section" label={t(words.documents)}>
      <h2>{t(words.documents)}</h2>
      {documents.length === 0 && <p class="muted">{t(words.noDocuments)}</p>}
      {documents.map(({ id, kind, addendum, createdAt }) => (
        <div key={id} class="stack">
          <div>
            <strong>{t(documentName(kind, addendum === true))}</strong>
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
