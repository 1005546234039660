import { Camera, Paperclip } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { IconButton } from '../components/Button.tsx'
import { t } from '../i18n/locale.ts'
import { words } from './words.ts'

/** HEIC by its endings too: most systems don't know its type. */
const ACCEPTED_FILES = 'image/jpeg,image/png,application/pdf,image/heic,image/heif,.heic,.heif'

type FileInputProps = {
  /** Takes a photo instead of choosing one. */
  camera?: boolean
  onFiles: (files: File[]) => void
  children: (open: () => void) => ComponentChildren
}

/** The browser's own way to a file, opened by a control of ours. */
export function FileInput({ camera = false, onFiles, children }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(camera ? words.camera : words.add)}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be picked again.
          event.currentTarget.value = ''
        }}
        {...(camera ? { accept: 'image/*', capture: 'environment' } : { accept: ACCEPTED_FILES, multiple: true })}
      />
      {children(() => input.current?.click())}
    </>
  )
}

/** On a phone the camera is one press away; elsewhere the browser would only open the same picker. */
const HAS_CAMERA = matchMedia('(pointer: coarse)').matches

/** The paperclip. */
export function PickFiles({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <div class="pick-files">
      {HAS_CAMERA && (
        <FileInput camera onFiles={onFiles}>
          {(open) => <IconButton icon={Camera} label={t(words.camera)} onPress={open} />}
        </FileInput>
      )}
      <FileInput onFiles={onFiles}>
        {(open) => <IconButton icon={Paperclip} label={t(words.add)} onPress={open} />}
      </FileInput>
    </div>
  )
}
