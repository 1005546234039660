/** A picture's pixels, the right way up; `undefined` when nothing here can read it. Safari reads HEIC by itself. */
export async function decodePicture(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file)
  } catch {
    return decodeHeic(file)
  }
}

/** Asks the decoder in a thread of its own; it is large, and loaded only now. */
function decodeHeic(file: Blob): Promise<ImageBitmap | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./heicWorker.ts', import.meta.url))
    const { port1, port2 } = new MessageChannel()
    const done = (bitmap: ImageBitmap | undefined) => {
      worker.terminate()
      port1.close()
      resolve(bitmap)
    }
    port1.onmessage = ({ data }) => done(data instanceof ImageBitmap ? data : undefined)
    worker.onerror = () => done(undefined)
    worker.postMessage({ file, port: port2 }, [port2])
  })
}
