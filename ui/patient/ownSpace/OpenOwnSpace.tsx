import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { session } from '../frame/session.ts'
import { JoinRecord } from './JoinRecord.tsx'
import { SpaceForm } from './SpaceForm.tsx'
import { createSpaceForm } from './spaceFormModel.ts'
import { words } from './words.ts'

/** Where the invitation's mail leads: an adult beneficiary opens a space of their own, or takes the record into theirs. */
export function OpenOwnSpace() {
  useEffect(() => {
    if (session.state.peek().status !== 'ready') session.load()
  }, [])
  const { status, value } = session.state.value
  return (
    <Page title={t(words.openTitle)}>
      {value?.invitation ? (
        <JoinRecord inviter={value.invitation.inviter} />
      ) : status === 'loading' ? (
        <Skeleton />
      ) : (
        <Opening />
      )}
    </Page>
  )
}

/** To who has no space yet, or is not signed in to it here. */
function Opening() {
  const { route } = useLocation()
  const model = useModel(() =>
    createSpaceForm(
      { path: '/api/own-spaces', returnTo: '/espace', back: '/espace-personnel', asksBirthDate: true },
      route,
    ),
  )
  return (
    <>
      <p>{t(words.openLead)}</p>
      <SpaceForm model={model} emailHint={t(words.openEmailHint)} action={t(words.openAction)} />
    </>
  )
}
