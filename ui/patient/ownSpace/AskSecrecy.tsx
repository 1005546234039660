import { Phone } from 'lucide'
import { useLocation, useRoute } from 'preact-iso'
import { parisDay } from '../../../domain/people/age.ts'
import { mayAskForSecrecy } from '../../../domain/people/secrecy.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import { Alert } from '../../components/Alert.tsx'
import { ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { Points } from '../services/Points.tsx'
import { SpaceForm } from './SpaceForm.tsx'
import { secrecyTemplates as templates, secrecyWords as words } from './secrecyWords.ts'
import { createSpaceForm } from './spaceFormModel.ts'

/** A minor asks that the holders of parental authority be told nothing (L1111-5 CSP): what it means, and how. */
export function AskSecrecy() {
  const { params } = useRoute()
  return (
    <SignedIn>
      {({ patients }) => {
        const patient = patients.find(({ id }) => id === params['id'])
        return patient && mayAskForSecrecy(patient, parisDay(Date.now())) ? <Asking patient={patient} /> : <NotFound />
      }}
    </SignedIn>
  )
}

function Asking({ patient }: { patient: PatientView }) {
  const { route } = useLocation()
  const model = useModel(() =>
    createSpaceForm(
      {
        path: `/api/patients/${encodeURIComponent(patient.id)}/secrecy`,
        returnTo: '/questions/nouvelle',
        back: `/beneficiaires/${patient.id}/secret`,
        asksBirthDate: false,
      },
      route,
    ),
  )
  return (
    <Page title={t(words.title)} subtitle={patient.firstName} home="/espace">
      <p>{fill(templates.lead, { name: patient.firstName })}</p>
      <Points title={words.howTitle} points={words.how} />
      <Points title={words.limitsTitle} points={words.limits} />
      <Alert>{t(words.device)}</Alert>
      <SpaceForm model={model} emailHint={t(words.emailHint)} action={t(words.action)} />
      <Card as="section" label={t(words.elsewhereTitle)}>
        <h2>{t(words.elsewhereTitle)}</h2>
        <p>{t(words.elsewhere)}</p>
        <div class="row">
          <ButtonLink href="tel:0800235236" variant="ghost" icon={Phone}>
            0 800 235 236
          </ButtonLink>
          <ButtonLink href="tel:119" variant="ghost" icon={Phone}>
            119
          </ButtonLink>
        </div>
      </Card>
    </Page>
  )
}
