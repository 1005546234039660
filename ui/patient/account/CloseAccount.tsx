import { Download } from 'lucide'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { createClosing } from './closingModel.ts'
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
  const model = useModel(createClosing)
  const open = model.openQuestion.value
  const failure = model.failure.value
  const keep = () => {
    model.asked.value = false
  }
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
      <Button
        variant="danger"
        wide
        onPress={() => {
          model.asked.value = true
        }}
      >
        {t(words.close)}
      </Button>
      <Dialog
        open={model.asked.value}
        title={t(words.closeAsk)}
        onClose={keep}
        actions={
          <>
            <Button variant="ghost" onPress={keep}>
              {t(words.keep)}
            </Button>
            {open ? (
              <ButtonLink href={`/questions/${open}`}>{t(words.goToQuestion)}</ButtonLink>
            ) : (
              <Button variant="danger" busy={model.closing.value} onPress={model.close}>
                {t(words.close)}
              </Button>
            )}
          </>
        }
      >
        <p>{t(words.closeAskText)}</p>
        {open && (
          <Alert kind="warn" live="alert">
            {t(words.closeOpen)}
          </Alert>
        )}
        {failure && !open && <Failed failure={failure} />}
      </Dialog>
    </>
  )
}
