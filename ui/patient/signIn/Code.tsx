import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../components/Button.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { CodeForm } from '../codeForm/CodeForm.tsx'
import { Page } from '../frame/Page.tsx'
import { createCode } from './codeModel.ts'
import { words } from './words.ts'

export function Code() {
  const { route } = useLocation()
  const model = useModel(() => createCode((path) => route(path, true)))
  const { email } = model
  const title = t(model.fresh ? words.almost : words.yourCode)
  if (email === undefined)
    return (
      <Page title={title}>
        <p>{t(words.noEmail)}</p>
        <div>
          <ButtonLink href="/connexion">{t(words.signIn)}</ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title={title}>
      <div class="stack">
        <CodeForm email={email} model={model} />
        <p>
          <a href={model.back}>{t(words.otherAddress)}</a>
        </p>
      </div>
    </Page>
  )
}
