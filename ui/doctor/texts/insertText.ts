/** A quick text at the cursor: apart from what stands before and after it by one space or line, never glued. */
export function insertText(own: string, added: string, start: number, end: number): { text: string; cursor: number } {
  const before = own.slice(0, start)
  const after = own.slice(end)
  const gap = before === '' || /\s$/.test(before) ? '' : ' '
  const head = `${before}${gap}${added}`
  return { text: `${head}${after === '' || /^\s/.test(after) ? '' : ' '}${after}`, cursor: head.length }
}
