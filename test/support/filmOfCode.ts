import { writeFileSync } from 'node:fs'
import { QUIET_ZONE_MODULES, qrOf } from '../../workers/prescription/qr.ts'

const WIDTH = 640
const HEIGHT = 480
const PIXELS_A_MODULE = 7

/** A film (YUV4MPEG2, 4:2:0) of a sheet that somebody holds still before the camera: the code of an address. */
export function filmCode(path: string, url: string): void {
  const { size, modules } = qrOf(url)
  const side = (size + 2 * QUIET_ZONE_MODULES) * PIXELS_A_MODULE
  const left = Math.floor((WIDTH - side) / 2)
  const top = Math.floor((HEIGHT - side) / 2)
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235)
  for (let y = 0; y < size * PIXELS_A_MODULE; y++)
    for (let x = 0; x < size * PIXELS_A_MODULE; x++) {
      const module = Math.floor(y / PIXELS_A_MODULE) * size + Math.floor(x / PIXELS_A_MODULE)
      const row = top + QUIET_ZONE_MODULES * PIXELS_A_MODULE + y
      const column = left + QUIET_ZONE_MODULES * PIXELS_A_MODULE + x
      if (modules[module]) luma[row * WIDTH + column] = 16
    }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(path, Buffer.concat([header, frame, frame]))
}
