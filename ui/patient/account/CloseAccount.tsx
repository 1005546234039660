import { Download } from 'lucide'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { DeletionDialog } from '../deletion/DeletionDialog.tsx'
import { createDeletion } from '../deletion/deletionModel.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { leave } from '../frame/session.ts'
import { words } from './words.ts'

/** « Fermer mon compte »: what goes now, what the law keeps and until when. */
export function CloseAccount() {
  return (
    <Page title={t(words.close)} home="/espace">
      <SignedIn>
        {({ patients }) => <Closing selfId={patients.find(({ relation }) => relation === 'self')?.id ?? ''} />}
      </SignedIn>
    </Page>
  )
}

function Closing({ selfId }: { selfId: string }) {
  const model = useModel(() => createDeletion('/api/account', leave))
  return (
    <>
      <p>{t(words.closeLead)}</p>
      <ButtonLink href={`/donnees/${selfId}`} variant="ghost" wide icon={Download}>
        {t(words.download)}
      </ButtonLink>
      <Card as="section">
        <h2>{t(words.closeNow)}</h2>
        <p>{t(words.closeNowItems)}</p>
        <h2>{t(words.closeKept)}</h2>
        <p>{t(words.closeKeptItems)}</p>
      </Card>
      <Button variant="danger" wide onPress={model.ask}>
        {t(words.close)}
      </Button>
      <DeletionDialog
        model={model}
        title={t(words.closeAsk)}
        text={t(words.closeAskText)}
        heldUp={t(words.closeOpen)}
        action={t(words.close)}
      />
    </>
  )
}
