import { defineConfig } from 'vite'

const page = (name: string) => new URL(`./${name}/index.html`, import.meta.url).pathname

/** One HTML file for each face. Nothing inline: the pages' Content-Security-Policy is `default-src 'self'`. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { patient: page('patient'), doctor: page('doctor'), pharmacy: page('pharmacy'), mailbox: page('mailbox') },
    },
  },
})
