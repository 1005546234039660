import { create } from 'qrcode'

/** A QR code as modules, row by row: 1 is dark. `size` modules a side, without the quiet zone. */
export type QrCode = { version: number; size: number; modules: Uint8Array }

/** The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004). */
export const QUIET_ZONE_MODULES = 4

/**
 * The address that a prescription's code holds. All in capitals, as the alphanumeric mode has no others, which the host
 * and scheme ignore and our own path accepts. An origin of up to 28 characters keeps the code at version 9.
 */
export function prescriptionUrl(origin: string, token: string): string {
  return `${new URL(origin).origin.toUpperCase()}/O/${token}`
}

/** The code of such an address, at level M: 15 % of it may be damaged. Its digits go in numeric mode, 3.3 bits each. */
export function qrOf(url: string): QrCode {
  const digitsFrom = url.search(/[0-9]+$/)
  const { modules, version } = create(
    [
      { data: url.slice(0, digitsFrom), mode: 'alphanumeric' },
      { data: url.slice(digitsFrom), mode: 'numeric' },
    ],
    { errorCorrectionLevel: 'M' },
  )
  return { version, size: modules.size, modules: Uint8Array.from(modules.data) }
}

/** The dark modules as an SVG path on a grid of one unit a module, each row's runs joined. */
export function qrPath({ size, modules }: QrCode): string {
  const runs: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules[row * size + column]) continue
      const from = column
      while (column + 1 < size && modules[row * size + column + 1]) column++
      runs.push(`M${from} ${row}h${column - from + 1}v1h-${column - from + 1}z`)
    }
  }
  return runs.join('')
}

/** The code as an SVG picture with its quiet zone, black on white in every colour scheme: readers want that. */
export function qrSvg(url: string, label: string): string {
  const code = qrOf(url)
  const side = code.size + 2 * QUIET_ZONE_MODULES
  const title = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE_MODULES} ${-QUIET_ZONE_MODULES} ${side} ${side}" role="img" aria-label="${title}" shape-rendering="crispEdges"><rect x="${-QUIET_ZONE_MODULES}" y="${-QUIET_ZONE_MODULES}" width="${side}" height="${side}" fill="#fff"/><path d="${qrPath(code)}" fill="#000"/></svg>`
}
