import { Download, Eye, UserMinus } from 'lucide'
import { useLocation, useRoute } from 'preact-iso'
import type { PatientView } from '../../../protocol/accounts.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { fill, locale, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { DeletionDialog } from '../deletion/DeletionDialog.tsx'
import { createDeletion } from '../deletion/deletionModel.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { session } from '../frame/session.ts'
import { OfferOwnSpace } from '../ownSpace/OfferOwnSpace.tsx'
import { mayHaveOwnSpace, profileLines } from './deriveProfile.ts'
import { Notice } from './Notice.tsx'
import { notice } from './notice.ts'
import { ProfileLines } from './ProfileLines.tsx'
import { relationWords, templates, words } from './words.ts'

/** One beneficiary: their profile, to correct, to download, or to take off the account. */
export function Beneficiary() {
  const { params } = useRoute()
  return (
    <SignedIn>
      {({ patients }) => {
        const patient = patients.find(({ id, relation }) => id === params['id'] && relation !== 'self')
        return patient ? <BeneficiaryOf patient={patient} key={patient.id} /> : <NotFound />
      }}
    </SignedIn>
  )
}

function BeneficiaryOf({ patient }: { patient: PatientView }) {
  return (
    <Page title={`${patient.firstName} ${patient.lastName}`} home="/espace" back="beneficiaries">
      <Notice />
      <div>
        <Tag>{t(relationWords[patient.relation])}</Tag>
      </div>
      <ProfileLines lines={profileLines(patient, undefined, locale.value)} />
      {mayHaveOwnSpace(patient) && <OfferOwnSpace patient={patient} />}
      <div class="stack">
        <ButtonLink href={`/beneficiaires/${patient.id}/modifier`} wide>
          {t(words.edit)}
        </ButtonLink>
        <ButtonLink href={`/donnees/${patient.id}`} variant="ghost" wide icon={Download}>
          {t(words.downloadTheirs)}
        </ButtonLink>
        <ButtonLink href={`/acces/${patient.id}`} variant="ghost" wide icon={Eye}>
          {t(words.accessesTheirs)}
        </ButtonLink>
        <Removal patient={patient} />
      </div>
    </Page>
  )
}

function Removal({ patient }: { patient: PatientView }) {
  const { route } = useLocation()
  const model = useModel(() =>
    createDeletion(`/api/patients/${encodeURIComponent(patient.id)}`, async () => {
      await session.load()
      notice.value = {
        fr: templates.removed.fr({ name: patient.firstName }),
        en: templates.removed.en({ name: patient.firstName }),
      }
      route('/beneficiaires', true)
    }),
  )
  return (
    <>
      <Button variant="ghost" wide icon={UserMinus} onPress={model.ask}>
        {t(words.remove)}
      </Button>
      <DeletionDialog
        model={model}
        title={fill(templates.removeTitle, { name: patient.firstName })}
        text={t(words.removeText)}
        heldUp={t(words.removeOpen)}
        action={t(words.remove)}
      />
    </>
  )
}
