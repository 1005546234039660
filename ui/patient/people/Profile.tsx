import { Download, Eye, KeyRound, ShieldCheck, Users, UserX } from 'lucide'
import { Alert } from '../../components/Alert.tsx'
import { ButtonLink } from '../../components/Button.tsx'
import { LinkRow } from '../../components/LinkRow.tsx'
import { locale, t } from '../../i18n/locale.ts'
import { Language } from '../account/Language.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { secrecyWords } from '../ownSpace/secrecyWords.ts'
import { profileLines } from './deriveProfile.ts'
import { Notice } from './Notice.tsx'
import { ProfileLines } from './ProfileLines.tsx'
import { words } from './words.ts'

/** « Mon profil »: what is kept of the account's own person (product.md 7). */
export function Profile() {
  return (
    <Page title={t(words.profile)} home="/espace" back="space">
      <SignedIn>
        {({ account, patients, secret }) => {
          const self = patients.find(({ relation }) => relation === 'self')
          // A minor’s secret space outlives the contract that it was asked for on.
          if (!self) return <p>{t(words.notHere)}</p>
          return (
            <>
              <Notice />
              <ProfileLines lines={profileLines(self, account.email, locale.value)} />
              <div class="stack">
                {secret ? (
                  <Alert>{t(secrecyWords.profile)}</Alert>
                ) : (
                  <ButtonLink href="/profil/modifier" wide>
                    {t(words.complete)}
                  </ButtonLink>
                )}
                <ButtonLink href={`/donnees/${self.id}`} variant="ghost" wide icon={Download}>
                  {t(words.download)}
                </ButtonLink>
              </div>
              <nav class="link-rows" aria-label={t(words.profile)}>
                {!secret && (
                  <LinkRow href="/beneficiaires" icon={Users}>
                    {t(words.beneficiaries)}
                  </LinkRow>
                )}
                <LinkRow href="/securite" icon={KeyRound}>
                  {t(words.security)}
                </LinkRow>
                <LinkRow href="/accords" icon={ShieldCheck}>
                  {t(words.consents)}
                </LinkRow>
                <LinkRow href={`/acces/${self.id}`} icon={Eye}>
                  {t(words.accesses)}
                </LinkRow>
                <LinkRow href="/fermer" icon={UserX}>
                  {t(words.close)}
                </LinkRow>
              </nav>
              <Language />
            </>
          )
        }}
      </SignedIn>
    </Page>
  )
}
