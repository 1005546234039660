import { UserPlus, UserRound, Users } from 'lucide'
import { ButtonLink } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { LinkRow } from '../../components/LinkRow.tsx'
import { locale, t } from '../../i18n/locale.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { ageText } from './deriveProfile.ts'
import { Notice } from './Notice.tsx'
import { relationWords, words } from './words.ts'

/** « Mes bénéficiaires »: the people on the contract for whom the account may ask. */
export function Beneficiaries() {
  return (
    <Page title={t(words.beneficiaries)} home="/espace" back="space">
      <SignedIn>
        {({ patients }) => {
          const others = patients.filter(({ relation }) => relation !== 'self')
          const add = (
            <ButtonLink href="/beneficiaires/nouveau" wide icon={UserPlus}>
              {t(words.add)}
            </ButtonLink>
          )
          return (
            <>
              <Notice />
              <p class="muted">{t(words.beneficiariesLead)}</p>
              {others.length === 0 ? (
                <Empty icon={Users} title={t(words.noBeneficiaries)} action={add}>
                  {t(words.noBeneficiariesText)}
                </Empty>
              ) : (
                <>
                  <ul class="link-rows">
                    {others.map((patient) => (
                      <li key={patient.id}>
                        <LinkRow
                          href={`/beneficiaires/${patient.id}`}
                          icon={UserRound}
                          detail={`${t(relationWords[patient.relation])}, ${ageText(patient, locale.value)}`}
                        >
                          {patient.firstName} {patient.lastName}
                        </LinkRow>
                      </li>
                    ))}
                  </ul>
                  {add}
                </>
              )}
            </>
          )
        }}
      </SignedIn>
    </Page>
  )
}
