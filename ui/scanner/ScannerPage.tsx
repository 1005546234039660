import { Camera, CameraOff, RotateCw, ScanLine, Wifi } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { AppBar } from '../components/AppBar.tsx'
import { Button } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Tag } from '../components/Tag.tsx'
import { TextField } from '../components/TextField.tsx'
import { t } from '../i18n/locale.ts'
import { focusOn } from '../lib/focus.ts'
import { useModel } from '../lib/useModel.ts'
import { CameraView } from './CameraView.tsx'
import { OfflineAnswer } from './OfflineAnswer.tsx'
import './ScannerPage.css'
import { createScanner } from './scannerModel.ts'
import { words } from './words.ts'

const toPrescription = (token: string) => location.assign(`/o/${token}`)

export function ScannerPage() {
  const model = useModel<ReturnType<typeof createScanner> & { dispose?: () => void }>(() =>
    createScanner(Date.now, toPrescription),
  )
  const [text, setText] = useState('')
  const [filming, setFilming] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const reading = model.reading.value

  useEffect(() => {
    document.title = `Permanence · ${t(words.page)}`
    model.prepare()
    // The reader types at once, without a hand on the mouse.
    focusOn(form.current?.querySelector('input'))
    // Back from a prescription's page, which the browser may have kept as it was left.
    const fresh = () => model.clear()
    addEventListener('pageshow', fresh)
    return () => removeEventListener('pageshow', fresh)
  }, [model])

  const again = () => {
    setText('')
    model.clear()
    requestAnimationFrame(() => focusOn(form.current?.querySelector('input')))
  }

  return (
    <>
      <AppBar title={t(words.page)} />
      <main>
        {reading.kind === 'offline' || reading.kind === 'no-keys' ? (
          <OfflineAnswer reading={reading}>
            <Button icon={RotateCw} onPress={() => model.read(text)}>
              {t(words.retry)}
            </Button>
            <Button variant="ghost" icon={ScanLine} onPress={again}>
              {t(words.again)}
            </Button>
          </OfflineAnswer>
        ) : (
          <div class="page">
            <div class="stack">
              <h2 class="title">{t(words.title)}</h2>
              <p>{t(words.lead)}</p>
            </div>
            {filming && (
              <CameraView
                onCode={(seen) => {
                  setText(seen)
                  setFilming(false)
                  model.read(seen)
                }}
              />
            )}
            <Button
              variant={filming ? 'ghost' : 'primary'}
              wide
              icon={filming ? CameraOff : Camera}
              onPress={() => setFilming(!filming)}
            >
              {t(filming ? words.cameraStop : words.camera)}
            </Button>
            <Card raised>
              <form
                ref={form}
                class="stack"
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  model.read(text)
                }}
              >
                <TextField
                  label={t(words.code)}
                  hint={t(words.codeHint)}
                  name="code"
                  autoComplete="off"
                  autoCapitalize="off"
                  value={text}
                  onValue={setText}
                  error={reading.kind === 'no-code' ? t(words.noCode) : undefined}
                />
                <Button type="submit" wide variant="ghost" busy={reading.kind === 'checking'}>
                  {t(words.check)}
                </Button>
              </form>
            </Card>
            {reading.kind === 'checking' && <Alert live="status">{t(words.checking)}</Alert>}
            {model.kept.value && model.keys.value && (
              <p>
                <Tag kind="ok" icon={Wifi}>
                  {t(words.ready)}
                </Tag>
              </p>
            )}
          </div>
        )}
      </main>
      <PageFooter />
    </>
  )
}
