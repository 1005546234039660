import { useEffect, useRef, useState } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { t } from '../i18n/locale.ts'
import { type CameraFailure, startCamera } from './camera.ts'
import { words } from './words.ts'

/** The camera for as long as it is shown; hands over the first code that it reads. */
export function CameraView({ onCode }: { onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [failure, setFailure] = useState<CameraFailure>()
  // The page gives another function at each drawing; the camera keeps running.
  const handOver = useRef(onCode)
  handOver.current = onCode

  useEffect(() => {
    const element = video.current
    if (!element) return
    let gone = false
    let stop = () => {}
    startCamera(element, (text) => handOver.current(text)).then(
      (camera) => {
        if (typeof camera === 'string') setFailure(camera)
        else if (gone) camera.stop()
        else stop = camera.stop
      },
      () => setFailure('none'),
    )
    return () => {
      gone = true
      stop()
    }
  }, [])

  if (failure)
    return (
      <Alert kind="warn" live="alert">
        {t(failure === 'refused' ? words.cameraRefused : words.cameraNone)}
      </Alert>
    )
  return (
    <div class="stack">
      <div class="camera">
        <video ref={video} muted playsInline aria-label={t(words.cameraView)} />
      </div>
      <p class="small muted">{t(words.cameraLead)}</p>
    </div>
  )
}
