import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of this document reads, page after page. */
export async function textOfPdf(data: Uint8Array): Promise<string> {
  const document = await getDocument({ data }).promise
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join(' ')
  })
  return (await Promise.all(pages)).join('\n')
}
