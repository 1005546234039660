import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { createSignUp } from './signUpModel.ts'
import { templates, words } from './words.ts'

export function SignUp() {
  const { query, route } = useLocation()
  const model = useModel(() => createSignUp(query['organisation'], route, Date.now))
  useEffect(() => {
    model.load()
  }, [model])
  const insurer = model.insurer.value
  const closed =
    insurer.status === 'failed' && insurer.failure.kind === 'problem' && insurer.failure.problem.status === 404
  return (
    <Page title={t(words.title)} subtitle={insurer.value && fill(templates.with, { name: insurer.value.name })}>
      {insurer.value ? (
        <SignUpForm model={model} example={insurer.value.memberNumberExample} />
      ) : closed ? (
        <Alert kind="warn" title={t(words.closed)}>
          {t(words.closedNext)}
        </Alert>
      ) : insurer.status === 'failed' ? (
        <Failed failure={insurer.failure} onRetry={model.load} />
      ) : (
        <Skeleton lines={6} />
      )}
      <p>
        {t(words.known)} <a href="/connexion">{t(words.signIn)}</a>
      </p>
    </Page>
  )
}
