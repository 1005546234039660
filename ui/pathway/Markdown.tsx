import { type Inline, parseMarkdown } from '../../domain/pathway/markdown.ts'
import './Markdown.css'

/** Text that an administrator wrote, in the safe subset: whatever else it holds is shown as it was typed. */
export function Markdown({ text }: { text: string }) {
  return (
    <div class="markdown">
      {parseMarkdown(text).map((block, at) => {
        if (block.kind === 'heading')
          return (
            <p key={at}>
              <strong>
                <Inlines inlines={block.inlines} />
              </strong>
            </p>
          )
        if (block.kind === 'paragraph')
          return (
            <p key={at}>
              <Inlines inlines={block.inlines} />
            </p>
          )
        const List = block.ordered ? 'ol' : 'ul'
        return (
          <List key={at}>
            {block.items.map((inlines, item) => (
              <li key={item}>
                <Inlines inlines={inlines} />
              </li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, at) => {
    if (inline.kind === 'strong') return <strong key={at}>{inline.text}</strong>
    if (inline.kind === 'text') return inline.text
    return (
      <a key={at} href={inline.href} target="_blank" rel="noopener noreferrer">
        {inline.text}
      </a>
    )
  })
}
