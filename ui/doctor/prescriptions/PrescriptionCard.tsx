import type { OwnPrescription } from '../../../protocol/pharmacy.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { Progress, StageTag } from '../../dispensing/Progress.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { worthALook } from './deriveSuspicion.ts'
import type { PrescriptionsModel } from './prescriptionsModel.ts'
import {
  suspicionTemplates,
  prescriptionsTemplates as templates,
  prescriptionsWords as words,
} from './prescriptionsWords.ts'

type CardProps = { model: PrescriptionsModel; prescription: OwnPrescription }

/** One signed prescription: for whom, how far it went, what looks odd, and the way to take it back. */
export function PrescriptionCard({ model, prescription }: CardProps) {
  const { id, number, issuedAt, documentId, patient, medicines, status, reads, places, suspicions } = prescription
  const revocable = status === 'dispensable'
  return (
    <Card as="li">
      <div class="row own-head">
        <strong>
          {patient.firstName} {patient.lastName}
        </strong>
        <StageTag progress={prescription} />
      </div>
      <p class="small muted">{fill(templates.signed, { number, when: format.dateTime(issuedAt) })}</p>
      <p>{medicines.join(' ; ')}</p>
      {worthALook(prescription) && (
        <Alert kind="danger" title={t(words.suspicionTitle)}>
          <ul class="own-signs">
            {suspicions.map((suspicion) => (
              <li key={suspicion}>{fill(suspicionTemplates[suspicion], prescription)}</li>
            ))}
          </ul>
          <p class="small">{t(words.suspicionLead)}</p>
        </Alert>
      )}
      <Progress progress={prescription} />
      {reads > 0 && <p class="small muted">{fill(templates.reads, { count: reads, places: Math.max(1, places) })}</p>}
      {model.revoking.value === id ? (
        <Revocation model={model} />
      ) : (
        <div class="row own-actions">
          <a href={`/api/documents/${encodeURIComponent(documentId)}`} target="_blank" rel="noopener">
            {t(words.open)}
          </a>
          {revocable && (
            <Button variant="ghost" onPress={() => model.startRevoking(id)}>
              {t(words.revoke)}
              <span class="visually-hidden"> {number}</span>
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

function Revocation({ model }: { model: PrescriptionsModel }) {
  return (
    <Form class="stack" onSubmit={model.revoke}>
      <TextArea
        label={t(words.reason)}
        hint={t(words.reasonHint)}
        compact
        maxLength={1000}
        value={model.reason.value}
        onValue={(value) => {
          model.reason.value = value
        }}
        {...(model.reasonMissing.value ? { error: t(words.reasonMissing) } : {})}
      />
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div class="row">
        <Button variant="danger" type="submit" busy={model.sending.value}>
          {t(words.revokeConfirm)}
        </Button>
        <Button variant="ghost" onPress={() => model.startRevoking(undefined)}>
          {t(words.keep)}
        </Button>
      </div>
    </Form>
  )
}
