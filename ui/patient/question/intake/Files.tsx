import { FileText, Paperclip, X } from 'lucide'
import { useRef } from 'preact/hooks'
import type { AttachmentView } from '../../../../protocol/consultation.ts'
import { Button, IconButton, LinkButton } from '../../../components/Button.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { FieldError } from '../../../components/Field.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Progress } from '../../../components/Progress.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import { failureText } from '../../../lib/failureWords.ts'
import { type createFiles, mayRetry, type Uploading } from './filesModel.ts'
import { templates, words } from './intakeWords.ts'

const ACCEPTED_FILES = 'image/jpeg,image/png,application/pdf'

type FilesModel = ReturnType<typeof createFiles>

const troubleText = ({ trouble }: Uploading, most: number, maxBytes: number): string | undefined => {
  switch (trouble?.kind) {
    case 'too-large':
      return fill(templates.tooLarge, { size: format.fileSize(maxBytes) })
    case 'too-many':
      return fill(templates.tooMany, { most })
    case 'refused':
      return failureText(trouble.failure)
    case undefined:
      return undefined
  }
}

type UploadProps = { upload: Uploading; files: FilesModel; most: number; maxBytes: number }

/** A file on its way: how far, or why not and what next. */
function Upload({ upload, files, most, maxBytes }: UploadProps) {
  const { key, name, share, trouble } = upload
  return (
    <li class="file">
      <Icon node={FileText} size={24} />
      <span class="file-name">{name}</span>
      {trouble ? (
        <IconButton icon={X} label={fill(templates.removeFile, { name })} onPress={() => files.dismiss(key)} />
      ) : (
        <span class="muted small">{Math.round(share * 100)} %</span>
      )}
      <span class="file-wide">
        {!trouble && <Progress share={share} label={`${t(words.uploading)} ${name}`} />}
        <FieldError id={`file-${key}`} error={troubleText(upload, most, maxBytes)} />
        {mayRetry(upload) && <LinkButton onPress={() => files.retry(key)}>{t(words.uploadAgain)}</LinkButton>}
      </span>
    </li>
  )
}

type FileListProps = {
  files: FilesModel
  attachments: readonly AttachmentView[]
  path: string
  maxBytes: number
  most: number
  onRemove: (id: string) => void
}

/** The question's files: pictures as pictures, each to be taken out again. */
export function FileList({ files, attachments, path, maxBytes, most, onRemove }: FileListProps) {
  const picker = useRef<HTMLInputElement>(null)
  const full = attachments.length + files.uploading.value.filter(({ trouble }) => !trouble).length >= most
  return (
    <div class="files">
      <ul class="files">
        {attachments.map(({ id, name, mediaType, size }) => (
          <li key={id} class="file">
            {mediaType.startsWith('image/') ? (
              <img src={`${path}/attachments/${id}`} alt="" />
            ) : (
              <Icon node={FileText} size={24} />
            )}
            <span class="file-name">
              {name} <span class="muted small">{format.fileSize(size)}</span>
            </span>
            <IconButton
              icon={X}
              label={fill(templates.removeFile, { name })}
              disabled={files.removing.value === id}
              onPress={() => onRemove(id)}
            />
          </li>
        ))}
        {files.uploading.value.map((upload) => (
          <Upload key={upload.key} upload={upload} files={files} most={most} maxBytes={maxBytes} />
        ))}
      </ul>
      {files.failure.value && <Failed failure={files.failure.value} />}
      <p class="muted small">{fill(templates.fileHint, { count: most, size: format.fileSize(maxBytes) })}</p>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_FILES}
        aria-label={t(words.addFile)}
        onChange={(event) => {
          files.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button variant="ghost" wide icon={Paperclip} disabled={full} onPress={() => picker.current?.click()}>
        {t(words.addFile)}
      </Button>
    </div>
  )
}
