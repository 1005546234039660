import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { micromark } from 'micromark'
import { build, defineConfig, type Plugin } from 'vite'

const PAGES = '../dist/pages'
const ROOT = new URL('.', import.meta.url).pathname
const page = (name: string) => new URL(`./${name}/index.html`, import.meta.url).pathname
const digestOf = (built: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(`${PAGES}/${built}`, import.meta.url)))
    .digest('hex')
    .slice(0, 16)

/** A page of docs/ as HTML, with a name for each of its sections: the page needs no reader of Markdown. */
function markdown(): Plugin {
  return {
    name: 'markdown',
    transform(source, id) {
      if (!id.endsWith('.md')) return null
      const headings: { id: string; text: string }[] = []
      const html = micromark(source.replace(/<!--[\s\S]*?-->\n?/g, ''))
        .replace(/<h2>(.*?)<\/h2>/g, (_, text: string) => {
          const name = `guide-${headings.length + 1}`
          headings.push({ id: name, text: text.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&') })
          return `<h2 id="${name}">${text}</h2>`
        })
        // Beside each other in docs/, under /docs here.
        .replaceAll(/href="(?=[\w.-]+\.(?:md|mjs|json)")/g, 'href="/docs/')
        // What scrolls sideways must be reachable by keyboard.
        .replaceAll('<pre>', '<pre tabindex="0">')
      return { code: `export default ${JSON.stringify({ html, headings })}`, map: null }
    },
  }
}

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

const SHARED = {
  root: ROOT,
  base: '/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const
const BUILD = {
  outDir: PAGES,
  target: 'es2022',
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  // RealtimeKit's SDK, which only calls carried by it load.
  chunkSizeWarningLimit: 700,
  reportCompressedSize: false,
} as const

/** The documentation shares no file with the faces: what it needs of zod would travel to every patient. */
function documentation(): Plugin {
  return {
    name: 'documentation',
    async closeBundle() {
      const input = { docs: page('docs') }
      const alone = { ...BUILD, emptyOutDir: false, rolldownOptions: { input } }
      await build({ ...SHARED, configFile: false, publicDir: false, plugins: [markdown()], build: alone })
    },
  }
}

/** What stands in a face's place until it is drawn (components/coming.css). Nothing to read out: the browser says itself that it loads. */
function coming(): Plugin {
  const lines = '<i></i>'.repeat(5)
  return {
    name: 'coming',
    transformIndexHtml: (html) =>
      html.replace(
        '<div id="app"></div>',
        `$&<div class="coming" aria-hidden="true"><div class="skeleton">${lines}</div></div>`,
      ),
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

/** What the guide names for the makers of pharmacy software, as it stands in docs/. */
const DOCUMENTS = [
  'prescription-token.md',
  'canonical-content.md',
  'prescription-token.vectors.json',
  'verify-prescription.mjs',
  'receiver.mjs',
]
function documents(): Plugin {
  return {
    name: 'documents',
    generateBundle() {
      for (const name of DOCUMENTS) {
        const source = readFileSync(new URL(`../docs/${name}`, import.meta.url))
        this.emitFile({ type: 'asset', fileName: `docs/${name}`, source })
      }
    },
  }
}

/** One HTML file for each face. Nothing inline: the pages' Content-Security-Policy is `default-src 'self'`. */
export default defineConfig({
  ...SHARED,
  plugins: [coming(), scanReaders(), documents(), standalone(), documentation()],
  build: {
    ...BUILD,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        patient: page('patient'),
        offline: page('offline'),
        doctor: page('doctor'),
        admin: page('admin'),
        integrators: page('integrators'),
        pharmacy: page('pharmacy'),
        scanner: page('scanner'),
        mailbox: page('mailbox'),
      },
    },
  },
})
