import { KeyRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { AppBar } from '../../components/AppBar.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageFooter } from '../../components/PageFooter.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { passkeysWork } from '../../passkeys/ceremonies.ts'
import { AddKeyForm } from '../../security/AddKeyForm.tsx'
import { words as securityWords } from '../../security/words.ts'
import { SignIn } from '../signIn/SignIn.tsx'
import { createEnrol } from './enrolModel.ts'
import { words } from './words.ts'

const FORM = 'first-key'
const FACE = { title: words.title, subtitle: words.product, lead: words.lead }

/** Where the mail of an invitation or a restoration leads: a doctor's or an administrator's first key. */
export function Enrol() {
  const model = useModel(createEnrol)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.state.value
  if (state.kind === 'who') return <SignIn expired={false} face={FACE} keys={false} onOpened={model.load} />
  return (
    <>
      <AppBar title={t(words.title)} subtitle={t(words.product)} />
      <main class="page">
        {state.kind === 'unknown' && <Skeleton />}
        {state.kind === 'failed' && <Failed failure={state.failure} onRetry={model.load} />}
        {state.kind === 'ready' && (
          <>
            <h2 class="title">{t(words.ready)}</h2>
            <p>{t(securityWords.keysLead)}</p>
            {passkeysWork() ? (
              <>
                <AddKeyForm id={FORM} model={model.addKey} />
                <Button type="submit" form={FORM} icon={KeyRound} wide busy={model.addKey.busy.value}>
                  {t(securityWords.add)}
                </Button>
              </>
            ) : (
              <p>{t(securityWords.noSupport)}</p>
            )}
          </>
        )}
        {state.kind === 'done' && (
          <>
            <Alert kind="ok" live="status" title={t(securityWords.added)}>
              {t(words.done)}
            </Alert>
            <div class="row">
              <ButtonLink href={state.home}>{t(words.enter)}</ButtonLink>
              <ButtonLink href={`${state.home}/securite`} variant="ghost">
                {t(words.second)}
              </ButtonLink>
            </div>
          </>
        )}
      </main>
      <PageFooter />
    </>
  )
}
