import { createReadStream, createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { madeFrom } from './madeFrom.ts'

const PACKED = 'node_modules/@sparticuz/chromium/bin/chromium.br'

const SHELL = 'dist/shell'

/**
 * Chromium's headless shell, in the checkout's root: no windows, and a third less work for the processor. Unpacked from
 * what `npm ci` brought, where it is not there yet; it takes its name once it is whole, so that who finds it can start it.
 */
export async function preparedShell(): Promise<string> {
  await madeFrom(SHELL, [PACKED], async () => {
    mkdirSync(dirname(SHELL), { recursive: true })
    const part = `${SHELL}.${process.pid}`
    await pipeline(createReadStream(PACKED), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }))
    renameSync(part, SHELL)
  })
  return SHELL
}
