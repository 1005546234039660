import { useEffect } from 'preact/hooks'
import type { Role } from '../../domain/vocabulary.ts'
import { Alert } from '../components/Alert.tsx'
import { Failed } from '../components/Failed.tsx'
import { t } from '../i18n/locale.ts'
import { useModel } from '../lib/useModel.ts'
import { StepUpDialog } from '../stepUp/StepUpDialog.tsx'
import { Devices } from './Devices.tsx'
import { KeyDialogs } from './KeyDialogs.tsx'
import { Keys } from './Keys.tsx'
import { RestoreAccess } from './RestoreAccess.tsx'
import './Security.css'
import { createSecurity } from './securityModel.ts'

/** How somebody gets in, and where they are in now; the same for every role. */
export function SecurityPanel({ of }: { of: Role }) {
  const model = useModel(createSecurity)
  useEffect(() => {
    model.load()
  }, [model])
  const done = model.done.value
  const failure = model.failure.value
  return (
    <>
      <div role="status">{done && <Alert kind="ok">{t(done)}</Alert>}</div>
      {failure && !model.asked.value && <Failed failure={failure} />}
      <Keys model={model} isStaff={of !== 'member'} />
      <Devices model={model} />
      {of === 'admin' && <RestoreAccess />}
      <KeyDialogs model={model} />
      <StepUpDialog model={model.stepUp} onProved={model.proved} />
    </>
  )
}
