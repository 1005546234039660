import { Send } from 'lucide'
import { useCallback } from 'preact/hooks'
import { FREE_TEXT_MAX_CHARACTERS } from '../../domain/limits.ts'
import { PickFiles } from '../attachments/PickFiles.tsx'
import { UploadList } from '../attachments/UploadList.tsx'
import { useIncomingFiles } from '../attachments/useIncomingFiles.ts'
import { words as fileWords } from '../attachments/words.ts'
import { Button } from '../components/Button.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { t } from '../i18n/locale.ts'
import './Composer.css'
import type { ThreadFiles } from './threadFiles.ts'
import { words } from './threadWords.ts'

type ComposerProps = { text: string; onText: (text: string) => void; files: ThreadFiles; onSend: () => void }

/** Where a side writes, the same for both: the files that go along above, the paperclip at the bottom right. */
export function Composer({ text, onText, files, onSend }: ComposerProps) {
  const add = useCallback((more: File[]) => files.add(more), [files])
  const over = useIncomingFiles(add)
  const { uploads } = files.uploads
  const send = () => {
    files.send()
    onSend()
  }
  return (
    <form
      class="composer"
      // A file needs no words.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {uploads.value.length > 0 && (
        <ul class="composer-files" aria-label={t(fileWords.tray)}>
          <UploadList uploads={files.uploads} limits={files.limits} />
        </ul>
      )}
      <TextArea
        label={t(words.message)}
        placeholder={t(words.message)}
        compact
        value={text}
        onValue={onText}
        maxLength={FREE_TEXT_MAX_CHARACTERS}
        onEnter={send}
      />
      <PickFiles onFiles={add} />
      <Button type="submit" icon={Send}>
        {t(words.send)}
      </Button>
      {over && (
        <div class="composer-drop" aria-hidden="true">
          <p>{t(fileWords.drop)}</p>
        </div>
      )}
    </form>
  )
}
