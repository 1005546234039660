/** So much of an answer is read, in bytes; whoever sends more is hung up on. */
const READ_MAX_BYTES = 16 * 1024
/** An answer whose status is known has so long for its words, in milliseconds: nobody's queue waits for a slow drip. */
const READ_MAX_MS = 2000
/** So much of it is shown in the log, in characters. */
const EXCERPT_CHARACTERS = 500

/** The first words of an answer, whatever its length and however slowly it comes. Never throws. */
export async function readExcerpt(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), READ_MAX_MS)
  })
  try {
    while (length < READ_MAX_BYTES) {
      const read = await Promise.race([reader.read(), late])
      if (read === 'late' || read.done) break
      chunks.push(read.value)
      length += read.value.byteLength
    }
  } catch {
    // A line that breaks in the middle of the words: what came is what is shown.
  } finally {
    clearTimeout(timer)
    void reader.cancel().catch(() => {})
  }
  const decoder = new TextDecoder()
  const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('')
  // No control characters: the excerpt is shown to people, and stored as they see it.
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ').slice(0, EXCERPT_CHARACTERS)
}
