import { downloadZip } from 'client-zip'
import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import type { Context } from '../../http/context.ts'
import { pdfOf } from '../documents/pdfOf.ts'
import { asJson } from './asJson.ts'
import { asFhir } from './fhir/bundle.ts'
import { documentPath, filePath, filesOf } from './files.ts'
import type { Holdings } from './holdings.ts'
import { readablePage } from './readablePage.tsx'

type ZipEntry = { name: string; input: string | ReadableStream | ArrayBuffer; lastModified?: Date }

/** The export that a person keeps: a page to read, the data, every document and file. Streamed, one after the other. */
export const asZip = (context: Context, holdings: Holdings): ReadableStream | null =>
  downloadZip(entriesOf(context, holdings)).body

async function* entriesOf({ env, now, origin, locale }: Context, holdings: Holdings): AsyncGenerator<ZipEntry> {
  yield { name: locale === 'fr' ? 'a-lire.html' : 'read-me.html', input: readablePage(holdings, locale) }
  yield { name: 'donnees.json', input: JSON.stringify(asJson(holdings, now), null, 2) }
  yield { name: 'donnees.fhir.json', input: JSON.stringify(asFhir(holdings), null, 2) }
  for (const document of holdings.documents)
    yield {
      name: documentPath(document),
      input: await pdfOf(env, document, origin),
      lastModified: new Date(document.createdAt),
    }
  for (const consultation of holdings.consultations)
    for (const file of filesOf(consultation)) {
      const kept = await env.FILES.get(attachmentKey(consultation.id, file.id))
      if (kept) yield { name: filePath(file), input: kept.body, lastModified: kept.uploaded }
    }
}
