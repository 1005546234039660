import { readdirSync, readFileSync } from 'node:fs'

const ASSETS = 'dist/pages/assets'

/** What the browser loads before a face's first page stands: the scripts that its HTML names, the first lazy pages, and all that these import. */
function firstPage(face, ...lazy) {
  const html = readFileSync(`dist/pages/${face}/index.html`, 'utf8')
  const loaded = new Set()
  const load = (name) => {
    if (loaded.has(name)) return
    loaded.add(name)
    const script = readFileSync(`${ASSETS}/${name}`, 'utf8')
    for (const [, imported] of script.matchAll(/(?:from|import) *"\.\/([^"]+\.js)"/g)) load(imported)
  }
  for (const [, name] of html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)) load(name)
  for (const start of lazy)
    load(readdirSync(ASSETS).find((name) => name.startsWith(`${start}-`) && name.endsWith('.js')))
  return [...loaded].map((name) => `${ASSETS}/${name}`)
}

export default [
  { name: 'patient: first page', path: firstPage('patient'), limit: '30 kB', gzip: true },
  {
    name: 'widget: the first page in its frame',
    path: firstPage('patient', 'startEmbedded', 'Embedded'),
    limit: '30 kB',
    gzip: true,
  },
  { name: 'pharmacy: the page behind the code', path: firstPage('pharmacy'), limit: '43.5 kB', gzip: true },
  { name: 'widget: what an insurer’s page loads', path: 'dist/pages/widget.js', limit: '5 kB', gzip: true },
]
