import type { PatientView } from '../../../protocol/accounts.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createOffer } from './offerModel.ts'
import { templates, words } from './words.ts'

/** On the page of an adult beneficiary: the way to a space of their own, and the invitation that is under way. */
export function OfferOwnSpace({ patient }: { patient: PatientView }) {
  const model = useModel(() => createOffer(patient.id))
  const { invitation } = patient
  const failure = model.failure.value
  return (
    <Card as="section" label={t(words.offerTitle)}>
      <h2>{t(words.offerTitle)}</h2>
      <p>{fill(templates.offerText, { name: patient.firstName, female: patient.sex === 'female' })}</p>
      <div role="status">
        {invitation && (
          <Alert kind="ok">
            {fill(templates.invited, { email: invitation.email, when: format.dateTime(invitation.at) })}{' '}
            <LinkButton onPress={model.withdraw}>{t(words.withdraw)}</LinkButton>
          </Alert>
        )}
      </div>
      <Form class="stack" onSubmit={model.invite}>
        <TextField
          label={fill(templates.theirEmail, { name: patient.firstName })}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="off"
          maxLength={200}
          value={model.email.value}
          onValue={model.type}
          error={model.malformed.value ? t(words.emailMalformed) : model.refused.value}
        />
        {failure && !model.refused.value && <Failed failure={failure} />}
        <Button type="submit" variant="ghost" wide busy={model.busy.value}>
          {t(invitation ? words.inviteAgain : words.invite)}
        </Button>
      </Form>
    </Card>
  )
}
