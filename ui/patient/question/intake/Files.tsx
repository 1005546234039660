import { FileText, Paperclip, X } from 'lucide'
import { useCallback } from 'preact/hooks'
import type { AttachmentView } from '../../../../protocol/consultation.ts'
import { FileInput } from '../../../attachments/PickFiles.tsx'
import { UploadList } from '../../../attachments/UploadList.tsx'
import { isUnderWay } from '../../../attachments/uploads.ts'
import { useIncomingFiles } from '../../../attachments/useIncomingFiles.ts'
import { words as fileWords } from '../../../attachments/words.ts'
import { Button, IconButton } from '../../../components/Button.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import type { FilesModel } from './filesModel.ts'
import { templates, words } from './intakeWords.ts'

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
  const add = useCallback((more: File[]) => files.add(more), [files])
  const over = useIncomingFiles(add)
  const full = attachments.length + files.uploads.uploads.value.filter(isUnderWay).length >= most
  return (
    <div class={over ? 'files files--over' : 'files'}>
      <ul class="files">
        {attachments.map(({ id, name, mediaType, size }) => (
          <li key={id} class="upload">
            <span class="upload-picture">
              {mediaType.startsWith('image/') ? (
                <img src={`${path}/attachments/${id}`} alt="" />
              ) : (
                <Icon node={FileText} size={24} />
              )}
            </span>
            <span class="upload-name">
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
