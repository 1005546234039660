import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import type { Context } from '../../http/context.ts'
import { pdfBytes, pdfOf } from '../documents/pdfOf.ts'
import { asJson } from './asJson.ts'
import { asFhir } from './fhir/bundle.ts'
import { documentPath, filePath, filesOf } from './files.ts'
import type { Holdings } from './holdings.ts'
import { readablePage } from './readable/readablePage.tsx'

/** One file of the archive: how long it is known before it is read. `size` in bytes. */
export type ZipEntry = {
  name: string
  /** As a person reads it while it is prepared; absent for what takes no time. */
  title?: string
  size: number
  lastModified?: Date
  open: () => Promise<ReadableStream | ArrayBuffer | Uint8Array>
}

function written(name: string, text: string): ZipEntry {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.byteLength, open: async () => bytes }
}

/**
 * The export that a person keeps, file by file as each is ready: a page to read, the data, every document and
 * attachment. What takes long, a document that was never drawn, is done when its turn comes.
 */
export async function* zipEntries({ env, now, origin, locale }: Context, holdings: Holdings): AsyncGenerator<ZipEntry> {
  yield written(locale === 'fr' ? 'a-lire.html' : 'read-me.html', readablePage(holdings, locale))
  yield written('donnees.json', JSON.stringify(asJson(holdings, now), null, 2))
  yield written('donnees.fhir.json', JSON.stringify(asFhir(holdings), null, 2))
  for (const document of holdings.documents)
    yield {
      name: documentPath(document),
      title: document.title,
      size: await pdfBytes(env, document, origin),
      lastModified: new Date(document.createdAt),
      open: () => pdfOf(env, document, origin),
    }
  for (const consultation of holdings.consultations)
    for (const file of filesOf(consultation)) {
      const key = attachmentKey(consultation.id, file.id)
      const kept = await env.FILES.head(key)
      if (kept)
        yield {
          name: filePath(file),
          title: file.name,
          size: kept.size,
          lastModified: kept.uploaded,
          async open() {
            const found = await env.FILES.get(key)
            if (!found) throw new Error('a file of the archive went away while it was made')
            return found.body
          },
        }
    }
}

/** How many files there are at most, beside the page and the data: for who waits. */
export const longestPart = ({ documents, consultations }: Holdings): number =>
  documents.length + consultations.reduce((sum, consultation) => sum + filesOf(consultation).length, 0)
