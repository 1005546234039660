import { useLocation } from 'preact-iso'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { SpaceForm } from './SpaceForm.tsx'
import { createSpaceForm } from './spaceFormModel.ts'
import { words } from './words.ts'

/** Where the invitation's mail leads: an adult beneficiary opens a space of their own. */
export function OpenOwnSpace() {
  const { route } = useLocation()
  const model = useModel(() =>
    createSpaceForm(
      { path: '/api/own-spaces', returnTo: '/espace', back: '/espace-personnel', asksBirthDate: true },
      route,
    ),
  )
  return (
    <Page title={t(words.openTitle)}>
      <p>{t(words.openLead)}</p>
      <SpaceForm model={model} emailHint={t(words.openEmailHint)} action={t(words.openAction)} />
    </Page>
  )
}
