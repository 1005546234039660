import { useLocation, useRoute } from 'preact-iso'
import type { PatientView } from '../../../protocol/accounts.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { notice } from './notice.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { createProfile } from './profileModel.ts'
import { templates, words } from './words.ts'

/** « Compléter mon profil », the same for a beneficiary, and the form of one to come. */
export function EditProfile() {
  const { path, params } = useRoute()
  const isNew = path === '/beneficiaires/nouveau'
  const id = params['id']
  return (
    <SignedIn>
      {({ patients }) => {
        const patient = patients.find((one) => (id === undefined ? one.relation === 'self' : one.id === id))
        if (isNew) return <Editing patient={undefined} title={t(words.add)} back="/beneficiaires" />
        if (!patient) return <NotFound />
        if (patient.relation === 'self')
          return <Editing patient={patient} title={t(words.completeTitle)} back="/profil" />
        const title = fill(templates.editTitle, { name: patient.firstName })
        return <Editing patient={patient} title={title} back={`/beneficiaires/${patient.id}`} />
      }}
    </SignedIn>
  )
}

function Editing({ patient, title, back }: { patient: PatientView | undefined; title: string; back: string }) {
  const { route } = useLocation()
  const model = useModel(() =>
    createProfile(
      patient,
      (saved) => {
        notice.value = patient ? words.saved : words.added
        route(patient ? back : `/beneficiaires/${saved.id}`, true)
      },
      Date.now,
    ),
  )
  return (
    <Page title={title} home="/espace">
      <ProfileForm model={model} onBack={() => route(back, true)} />
    </Page>
  )
}
