import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build, defineConfig, type Plugin } from 'vite'

const PAGES = '../dist/pages'
const ROOT = new URL('.', import.meta.url).pathname
const page = (name: string) => new URL(`./${name}/index.html`, import.meta.url).pathname
const digestOf = (built: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(`${PAGES}/${built}`, import.meta.url)))
    .digest('hex')
    .slice(0, 16)

/** Scripts that stand alone under a name of their own, which others write down: no module, no shared chunk. */
function standalone(): Plugin {
  const script = (entry: string, fileName: string, define: Record<string, string> = {}) =>
    build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      define,
      build: {
        outDir: PAGES,
        emptyOutDir: false,
        target: 'es2022',
        reportCompressedSize: false,
        lib: {
          entry: new URL(entry, import.meta.url).pathname,
          name: 'permanence',
          formats: ['iife'],
          fileName: () => fileName,
        },
      },
    })
  return {
    name: 'standalone-scripts',
    async closeBundle() {
      await script('./widget/main.ts', 'widget.js')
      await script('./worker/main.ts', 'sw.js', {
        OFFLINE_VERSION: JSON.stringify(digestOf('offline/index.html')),
      })
    },
  }
}

/** The readers of packed scans, which pdfjs-dist fetches by their names. */
function scanReaders(): Plugin {
  return {
    name: 'scan-readers',
    generateBundle() {
      for (const name of ['jbig2.wasm', 'openjpeg.wasm']) {
        const source = readFileSync(new URL(`../node_modules/pdfjs-dist/wasm/${name}`, import.meta.url))
        this.emitFile({ type: 'asset', fileName: `assets/pdf/${name}`, source })
      }
    },
  }
}

/** One HTML file for each face. Nothing inline: the pages' Content-Security-Policy is `default-src 'self'`. */
export default defineConfig({
  root: ROOT,
  base: '/',
  logLevel: 'warn',
  plugins: [scanReaders(), standalone()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: PAGES,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        patient: page('patient'),
        offline: page('offline'),
        doctor: page('doctor'),
        integrators: page('integrators'),
        pharmacy: page('pharmacy'),
        scanner: page('scanner'),
        mailbox: page('mailbox'),
      },
    },
  },
})
