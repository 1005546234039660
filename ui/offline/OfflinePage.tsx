import { Phone, QrCode } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { AppBar } from '../components/AppBar.tsx'
import { Button, ButtonLink } from '../components/Button.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { codeName, pharmacyCodeWords as codeWords, PharmacyCode } from '../components/PharmacyCode.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { fill, t } from '../i18n/locale.ts'
import { useModel } from '../lib/useModel.ts'
import { createOffline } from './offlineModel.ts'
import { templates, words } from './words.ts'

/** What stands in place of any page of the portal while there is no network. */
export function OfflinePage() {
  const model = useModel(createOffline)
  const title = t(words.title)
  useEffect(() => {
    document.title = `${title} · Permanence`
  }, [title])
  const written = model.text.value.trim() !== ''
  const verdict = t(written ? words.kept : words.nothingYet)
  return (
    <>
      <AppBar title={title} />
      <main class="page">
        <div role="status">{model.online.value && <Alert kind="ok">{t(words.back)}</Alert>}</div>
        {model.unsent > 0 && <Alert>{fill(templates.unsent, { count: model.unsent })}</Alert>}
        {model.draftElsewhere ? (
          <p>{t(words.draftElsewhere)}</p>
        ) : (
          <>
            <p>{t(words.lead)}</p>
            <TextArea
              label={t(words.question)}
              hint={t(words.questionHint)}
              value={model.text.value}
              onValue={model.write}
              maxLength={10_000}
              count={{ text: verdict, met: written, verdict }}
            />
          </>
        )}
        {model.codes.length > 0 && (
          <section class="stack" aria-label={t(codeWords.show)}>
            <h2>{t(codeWords.show)}</h2>
            {model.codes.map((code) => (
              <Button
                key={code.title}
                variant="ghost"
                icon={QrCode}
                wide
                onPress={() => {
                  model.code.value = code
                }}
              >
                {codeName(code.title)}
              </Button>
            ))}
            <PharmacyCode
              code={model.code.value}
              onClose={() => {
                model.code.value = undefined
              }}
            />
          </section>
        )}
        <Button wide onPress={model.retry}>
          {t(model.online.value ? words.goOn : words.retry)}
        </Button>
        <section class="stack" aria-label={t(words.emergency)}>
          <h2>{t(words.emergency)}</h2>
          <p>{t(words.emergencyText)}</p>
          <div class="row">
            {['15', '112'].map((number) => (
              <ButtonLink key={number} href={`tel:${number}`} variant="ghost" icon={Phone}>
                {fill(templates.call, { number })}
              </ButtonLink>
            ))}
          </div>
        </section>
      </main>
      <PageFooter />
    </>
  )
}
