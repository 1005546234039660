import { fitsCanvas, sizeWithin, TRIES } from './deriveKind.ts'

/**
 * A picture as a jpeg of at most so many bytes, as large as it may stay: a dermatologist needs the detail. `undefined`
 * when even the smallest try is too large.
 */
export async function jpegWithin(picture: ImageBitmap, maxBytes: number): Promise<Blob | undefined> {
  const { width, height } = picture
  const own = fitsCanvas(width, height) ? [{ side: Math.max(width, height), quality: 0.92 }] : []
  for (const { side, quality } of [...own, ...TRIES]) {
    const jpeg = await drawn(picture, sizeWithin(width, height, side), quality)
    if (jpeg && jpeg.size <= maxBytes) return jpeg
  }
  return undefined
}

async function drawn(
  picture: ImageBitmap,
  { width, height }: { width: number; height: number },
  quality: number,
): Promise<Blob | undefined> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // A jpeg has no transparency: what was clear would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}
