import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { problemName } from '../../lib/failure.ts'
import { useModel } from '../../lib/useModel.ts'
import { CodeForm } from '../codeForm/CodeForm.tsx'
import { Page } from '../frame/Page.tsx'
import { createConfirmAddress } from './confirmAddressModel.ts'
import { words } from './words.ts'

export function ConfirmAddress() {
  const { route } = useLocation()
  const model = useModel(() => createConfirmAddress((path) => route(path, true)))
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.pending.value
  const over = [model.failure.value, state.status === 'failed' ? state.failure : undefined].some(
    (each) => each && problemName(each) === 'not-found',
  )
  return (
    <Page title={t(words.confirmTitle)}>
      {over ? (
        <Alert kind="warn">{t(words.over)}</Alert>
      ) : state.value ? (
        <div class="stack">
          <p>{t(words.confirmText)}</p>
          <CodeForm email={state.value.email} model={model} />
        </div>
      ) : state.status === 'failed' ? (
        <Failed failure={state.failure} onRetry={model.load} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
