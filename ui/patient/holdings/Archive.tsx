import { Download, FileArchive } from 'lucide'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Progress } from '../../components/Progress.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { type ArchiveState, createArchive } from './archiveModel.ts'
import { templates, words } from './words.ts'

/** A link that is pressed by itself: the browser downloads, and the page stays. */
function saveFrom(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}

/** Everything in one archive: what is being prepared, how far it is, and the way to stop it. */
export function Archive({ patientId }: { patientId: string }) {
  const model = useModel(() => createArchive(patientId, saveFrom))
  const state = model.state.value
  return (
    <Card as="section" label={t(words.zip)}>
      <h2>{t(words.zip)}</h2>
      <p>{t(words.zipDetail)}</p>
      {state.kind === 'preparing' ? (
        <>
          <Progress share={shareOf(state.progress)} label={t(words.preparing)} />
          <p class="small">{progressText(state.progress)}</p>
          <Button variant="ghost" wide onPress={model.cancel}>
            {t(words.cancel)}
          </Button>
        </>
      ) : (
        <Button
          wide
          icon={state.kind === 'ready' ? Download : FileArchive}
          onPress={state.kind === 'ready' ? model.download : model.start}
        >
          {t(state.kind === 'ready' ? words.downloadAgain : words.prepare)}
        </Button>
      )}
      <div role="status">
        {state.kind === 'ready' && (
          <Alert kind="ok">
            {fill(templates.ready, { count: state.ready.files, size: format.fileSize(state.ready.bytes) })}
          </Alert>
        )}
      </div>
      {state.kind === 'failed' && <Failed failure={state.failure} />}
    </Card>
  )
}

type Preparing = Extract<ArchiveState, { kind: 'preparing' }>['progress']

const shareOf = (progress: Preparing) => (progress.step === 'file' ? progress.done / progress.of : 0)

const progressText = (progress: Preparing) =>
  progress.step === 'file' ? fill(templates.file, progress) : t(words.reading)
