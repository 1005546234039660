import { DEFAULT_LIMITS } from '../../domain/limits.ts'
import { catalogue } from '../../protocol/catalogue.ts'
import { keptFilesOf } from '../attachments/keptFiles.ts'
import { createUploads } from '../attachments/uploadsModel.ts'
import { api } from '../lib/api.ts'
import type { Room } from '../lib/roomModel.ts'

/** So many go together: what hangs over a text must stay in view. */
export const FILES_AT_ONCE = 10

export type ThreadFiles = ReturnType<typeof createThreadFiles>

/** The files that one side is about to put into a thread: uploaded at once, said only with « Envoyer ». */
export function createThreadFiles(consultationId: string, side: 'patient' | 'doctor', room: Room) {
  let asked: Promise<number> | undefined
  async function askMaxBytes(): Promise<number> {
    const answer = await api.get('/api/catalogue', catalogue)
    // The service has the last word: with another limit it refuses by itself.
    return answer.ok ? answer.value.limits.attachmentMaxBytes : DEFAULT_LIMITS.attachmentMaxBytes
  }
  const uploads = createUploads({
    path: `/api/consultations/${encodeURIComponent(consultationId)}`,
    maxBytes: () => {
      asked ??= askMaxBytes()
      return asked
    },
    mayCome: (ready) => ready < FILES_AT_ONCE,
    kept: keptFilesOf(`${side}:${consultationId}`),
    onDelivered: room.sendAttachment,
  })
  // A connection that is back carries files too.
  const watch = room.connection.subscribe((state) => {
    if (state === 'open') uploads.again()
  })
  uploads.resume()
  return {
    uploads,
    limits: { maxBytes: DEFAULT_LIMITS.attachmentMaxBytes, most: FILES_AT_ONCE },
    add: (files: readonly File[]) => uploads.add(files, false),
    send: uploads.want,
    dispose() {
      watch()
      uploads.dispose()
    },
  }
}
