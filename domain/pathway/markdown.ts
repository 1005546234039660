/** A safe subset of Markdown, as data: whoever draws it can draw nothing else. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  /** `https` and `tel` only. */
  | { kind: 'link'; text: string; href: string }
export type MarkdownBlock =
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'heading'; inlines: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }

const INLINE = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(((?:https:\/\/|tel:)[^\s)]+)\)/g

function inlinesOf(text: string): readonly Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) inlines.push({ kind: 'text', text: text.slice(from, found.index) })
    const [all, strong, label, href] = found
    if (strong !== undefined) inlines.push({ kind: 'strong', text: strong })
    else if (label !== undefined && href !== undefined) inlines.push({ kind: 'link', text: label, href })
    from = found.index + all.length
  }
  if (from < text.length) inlines.push({ kind: 'text', text: text.slice(from) })
  return inlines
}

const ITEM = /^(?:([-*])|\d+[.)])\s+(.*)$/

/** Paragraphs, headings, lists, bold and links; everything else is text as it was written, HTML and pictures included. */
export function parseMarkdown(text: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  for (const part of text.replaceAll('\r', '').split(/\n\s*\n/)) {
    let paragraph: string[] = []
    let list: { ordered: boolean; items: string[] } | null = null
    const flush = () => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', inlines: inlinesOf(paragraph.join(' ')) })
      if (list) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items.map(inlinesOf) })
      paragraph = []
      list = null
    }
    for (const line of part.split('\n').map((each) => each.trim())) {
      const heading = /^#{1,3}\s+(.*)$/.exec(line)
      const item = ITEM.exec(line)
      if (heading) {
        flush()
        blocks.push({ kind: 'heading', inlines: inlinesOf(heading[1] ?? '') })
      } else if (item) {
        const ordered = item[1] === undefined
        if (paragraph.length > 0 || (list !== null && list.ordered !== ordered)) flush()
        list ??= { ordered, items: [] }
        list.items.push(item[2] ?? '')
      } else if (line !== '') {
        // A line under an item goes on with it.
        if (list) list.items.push(`${list.items.pop() ?? ''} ${line}`)
        else paragraph.push(line)
      }
    }
    flush()
  }
  return blocks
}

/** The same words for where nothing can be bold: a thread's entry, a notification. */
export function plainText(text: string): string {
  const words = (inlines: readonly Inline[]) => inlines.map((inline) => inline.text).join('')
  return parseMarkdown(text)
    .map((block) => (block.kind === 'list' ? block.items.map(words).join('\n') : words(block.inlines)))
    .join('\n')
}
