import { heicTo } from 'heic-to/csp'

// A thread of its own: the decoder makes a further one from its own text, which the policy of our pages forbids to a
// page, and decoding takes seconds. What it is given it gives back as pixels, or as nothing.
addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null || !('file' in data) || !('port' in data)) return
  const { file, port } = data
  if (!(file instanceof Blob) || !(port instanceof MessagePort)) return
  try {
    const bitmap = await heicTo({ blob: file, type: 'bitmap' })
    port.postMessage(bitmap, [bitmap])
  } catch {
    port.postMessage(null)
  }
})
