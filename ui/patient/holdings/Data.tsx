import { FileCode, HeartPulse } from 'lucide'
import { useRoute } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { LinkRow } from '../../components/LinkRow.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { Archive } from './Archive.tsx'
import { templates, words } from './words.ts'

/** « TÉLÉCHARGER MES DONNÉES »: three forms of the same, for a person, a health service, a program. */
export function Data() {
  const { params } = useRoute()
  return (
    <SignedIn>
      {({ patients }) => {
        const patient = patients.find(({ id }) => id === params['id'])
        if (!patient) return <NotFound />
        const isOwn = patient.relation === 'self'
        const title = isOwn ? t(words.data) : fill(templates.dataOf, { name: patient.firstName })
        const path = `/api/patients/${patient.id}/export?format=`
        return (
          <Page title={title} home="/espace" back={patient}>
            <p class="muted">{t(isOwn ? words.myDataLead : words.dataLead)}</p>
            <Archive patientId={patient.id} />
            <div class="link-rows">
              <LinkRow download href={`${path}fhir`} icon={HeartPulse} detail={t(words.fhirDetail)}>
                {t(words.fhir)}
              </LinkRow>
              <LinkRow download href={`${path}json`} icon={FileCode} detail={t(words.jsonDetail)}>
                {t(words.json)}
              </LinkRow>
            </div>
            <Alert>{t(words.care)}</Alert>
          </Page>
        )
      }}
    </SignedIn>
  )
}
