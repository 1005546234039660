import { KeyRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { t } from '../i18n/locale.ts'
import { PasskeyFailed } from './PasskeyFailed.tsx'
import type { PasskeySignInModel } from './passkeySignInModel.ts'
import { words } from './words.ts'

/** The way in without a code, where the browser knows keys. */
export function PasskeySignIn({ model }: { model: PasskeySignInModel }) {
  useEffect(() => {
    model.suggest()
  }, [model])
  if (!model.offered) return null
  return (
    <div class="stack">
      <p class="muted">{t(words.or)}</p>
      {model.failure.value && <PasskeyFailed failure={model.failure.value} />}
      <Button variant="ghost" wide icon={KeyRound} busy={model.busy.value} onPress={model.press}>
        {t(words.signIn)}
      </Button>
    </div>
  )
}
