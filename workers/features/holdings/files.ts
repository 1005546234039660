import { safeFileName } from '../../../domain/attachments/fileName.ts'
import type { AttachmentView, ConsultationView } from '../../../protocol/consultation.ts'

/** The question's files and those of the thread, each once. */
export function filesOf({ attachments, entries }: ConsultationView): AttachmentView[] {
  const all = [...attachments, ...entries.flatMap(({ attachment }) => (attachment ? [attachment] : []))]
  return [...new Map(all.map((file) => [file.id, file])).values()]
}

/** Places in the archive: two of one name are told apart by a part of their id. */
export const filePath = ({ id, name }: AttachmentView): string => `fichiers/${id.slice(0, 8)}-${safeFileName(name)}`
export const documentPath = ({ id, title }: { id: string; title: string }): string =>
  `documents/${id.slice(0, 8)}-${safeFileName(`${title}.pdf`)}`
