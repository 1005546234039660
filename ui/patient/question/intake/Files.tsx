import { Paperclip, X } from 'lucide'
import { useCallback } from 'preact/hooks'
import type { AttachmentView } from '../../../../protocol/consultation.ts'
import { FileButton } from '../../../attachments/FileButton.tsx'
import { FileInput } from '../../../attachments/PickFiles.tsx'
import { shownAttachment } from '../../../attachments/shownFile.ts'
import { UploadList } from '../../../attachments/UploadList.tsx'
import { isUnderWay } from '../../../attachments/uploads.ts'
import { useIncomingFiles } from '../../../attachments/useIncomingFiles.ts'
import { words as fileWords } from '../../../attachments/words.ts'
import { Button, IconButton } from '../../../components/Button.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import type { FilesModel } from './filesModel.ts'
import { templates, words } from './intakeWords.ts'

type FileListProps = {
  files: FilesModel
  attachments: readonly AttachmentView[]
  consultationId: string
  maxBytes: number
  most: number
  onRemove: (id: string) => void
}

/** The question's files: pictures as pictures, each to be taken out again. */
export function FileList({ files, attachments, consultationId, maxBytes, most, onRemove }: FileListProps) {
  const add = useCallback((more: File[]) => files.add(more), [files])
  const over = useIncomingFiles(add)
  const full = attachments.length + files.uploads.uploads.value.filter(isUnderWay).length >= most
  return (
    <div class={over ? 'files files--over' : 'files'}>
      <ul class="files">
        {attachments.map((file) => (
          <li key={file.id} class="upload">
            <FileButton file={shownAttachment(consultationId, file)} />
            <span class="upload-name">
              {file.name} <span class="muted small">{format.fileSize(file.size)}</span>
            </span>
            <IconButton
              icon={X}
              label={fill(templates.removeFile, { name: file.name })}
              disabled={files.removing.value === file.id}
              onPress={() => onRemove(file.id)}
            />
          </li>
        ))}
        <UploadList uploads={files.uploads} limits={{ maxBytes, most }} />
      </ul>
      {files.failure.value && <Failed failure={files.failure.value} />}
      <p class="muted small">{fill(templates.fileHint, { count: most, size: format.fileSize(maxBytes) })}</p>
      <FileInput onFiles={add}>
        {(open) => (
          <Button variant="ghost" wide icon={Paperclip} disabled={full} onPress={open}>
            {t(over ? fileWords.drop : words.addFile)}
          </Button>
        )}
      </FileInput>
    </div>
  )
}
