import { FileText, X } from 'lucide'
import { useEffect } from 'preact/hooks'
import { ATTACHMENT_WORDS } from '../../domain/attachments/words.ts'
import { IconButton, LinkButton } from '../components/Button.tsx'
import { FieldError } from '../components/Field.tsx'
import { Icon } from '../components/Icon.tsx'
import { announce } from '../components/live.ts'
import { Progress } from '../components/Progress.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { failureText } from '../lib/failureWords.ts'
import { FileButton } from './FileButton.tsx'
import { shownUpload } from './shownFile.ts'
import './UploadList.css'
import { isPassing, mayRetry, type Trouble, type Upload } from './uploads.ts'
import type { UploadsModel } from './uploadsModel.ts'
import { templates, words } from './words.ts'

export type FileLimits = { maxBytes: number; most: number }

function troubleText(trouble: Trouble, { maxBytes, most }: FileLimits): string {
  switch (trouble.kind) {
    case 'too-large':
      return fill(templates.tooLarge, { size: format.fileSize(maxBytes) })
    case 'too-many':
      return fill(templates.tooMany, { most })
    case 'undecodable':
      return t(words.undecodable)
    case 'content':
      return t(ATTACHMENT_WORDS[trouble.reason])
    case 'failure':
      return failureText(trouble.failure)
  }
}

function stateText({ prepared, attachment, share, file, trouble }: Upload): string {
  if (trouble) return t(words.waitsForNetwork)
  if (attachment) return `${t(words.ready)} · ${format.fileSize(file.size)}`
  if (!prepared) return t(words.preparing)
  return share === 0 ? t(words.queued) : fill(templates.sending, { percent: Math.round(share * 100) })
}

type UploadListProps = { uploads: UploadsModel; limits: FileLimits }

/** Files on their way, each with its picture: how far it is, or why it does not go and what to do next. */
export function UploadList({ uploads, limits }: UploadListProps) {
  return uploads.uploads.value.map((upload) => (
    <UploadLine key={upload.key} upload={upload} uploads={uploads} limits={limits} />
  ))
}

function UploadLine({ upload, uploads, limits }: UploadListProps & { upload: Upload }) {
  const { key, name, share, trouble, attachment } = upload
  const shown = shownUpload(upload)
  const ready = attachment !== undefined
  const stays = trouble !== undefined && !isPassing(trouble)
  useEffect(() => {
    if (ready) announce(`${name}, ${t(words.ready)}`)
  }, [ready])
  return (
    <li class="upload">
      {shown ? (
        <FileButton file={shown} />
      ) : (
        <span class="upload-picture">
          <Icon node={FileText} size={24} />
        </span>
      )}
      <span class="upload-name">
        {name}
        {!stays && <span class="muted small"> {stateText(upload)}</span>}
      </span>
      <IconButton icon={X} label={fill(templates.cancel, { name })} onPress={() => uploads.cancel(key)} />
      <span class="upload-wide">
        {!trouble && !ready && <Progress share={share} label={fill(templates.sendingOf, { name })} />}
        <FieldError id={`upload-${key}`} error={stays ? troubleText(trouble, limits) : undefined} />
        {mayRetry(upload) && <LinkButton onPress={() => uploads.retry(key)}>{t(words.again)}</LinkButton>}
      </span>
    </li>
  )
}
