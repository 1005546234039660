import { t } from '../i18n/locale.ts'
import { Button, ButtonLink } from './Button.tsx'
import { words } from './words.ts'

/** Somebody is signed in, but this place is for others: where theirs is, and the way out of this account. */
export function WrongAccount({ title, text, onSignOut }: { title: string; text: string; onSignOut: () => void }) {
  return (
    <>
      <h2 class="title">{title}</h2>
      <p>{text}</p>
      <div class="row">
        <ButtonLink href="/">{t(words.toPortal)}</ButtonLink>
        <Button variant="ghost" onPress={onSignOut}>
          {t(words.signOut)}
        </Button>
      </div>
    </>
  )
}
