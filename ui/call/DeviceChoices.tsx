import { Volume2 } from 'lucide'
import { Button } from '../components/Button.tsx'
import { Select } from '../components/Select.tsx'
import { t } from '../i18n/locale.ts'
import type { CallModel } from './callModel.ts'
import { words } from './callWords.ts'
import type { DeviceChoice } from './devices.ts'
import { testSpeaker } from './testSpeaker.ts'

/** Which microphone, camera and speaker; a list of one is no choice. */
export function DeviceChoices({ model }: { model: CallModel }) {
  const { media } = model
  const { microphone, camera, speaker } = media.devices.value
  const used = (track: MediaStreamTrack | null) => track?.getSettings().deviceId ?? ''
  const chosen = media.chosen.value.speaker
  return (
    <div class="call-devices">
      <DeviceSelect
        label={t(words.microphone)}
        devices={microphone}
        value={used(media.microphone.value)}
        onChoose={(id) => media.choose('microphone', id)}
      />
      {media.camera.value && (
        <DeviceSelect
          label={t(words.camera)}
          devices={camera}
          value={used(media.camera.value)}
          onChoose={(id) => media.choose('camera', id)}
        />
      )}
      {'setSinkId' in HTMLMediaElement.prototype && (
        <DeviceSelect
          label={t(words.speaker)}
          devices={speaker}
          value={chosen ?? speaker[0]?.id ?? ''}
          onChoose={(id) => media.choose('speaker', id)}
        />
      )}
      <div>
        <Button variant="ghost" icon={Volume2} onPress={() => testSpeaker(chosen)}>
          {t(words.speakerTest)}
        </Button>
      </div>
    </div>
  )
}

type DeviceSelectProps = { label: string; devices: DeviceChoice[]; value: string; onChoose: (id: string) => void }

function DeviceSelect({ label, devices, value, onChoose }: DeviceSelectProps) {
  if (devices.length < 2) return null
  return (
    <Select
      label={label}
      options={devices.map(({ id, label: name }) => ({ value: id, label: name }))}
      value={devices.some(({ id }) => id === value) ? value : ''}
      onValue={onChoose}
    />
  )
}
