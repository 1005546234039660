import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallModel } from './callModel.ts'
import { playOn } from './testSpeaker.ts'

/** What comes from the other side, on a `<video>` and the speaker chosen. `silent`: the browser waits for a press. */
export function useRemote(model: CallModel) {
  const video = useRef<HTMLVideoElement>(null)
  const [silent, setSilent] = useState(false)
  const transport = model.transport.value
  const speaker = model.media.chosen.value.speaker
  const play = async () => {
    if (video.current) setSilent(!(await playOn(video.current, speaker)))
  }
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = transport?.remote ?? null
    if (transport) play()
  }, [transport, speaker])
  return { video, silent, play, seen: model.otherSeat.value?.media.camera === true && transport !== undefined }
}
