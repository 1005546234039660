import { readFileSync } from 'node:fs'

/** What the browser loads before a face's first page stands: the scripts that its HTML names, and the first lazy page. */
function firstPage(face, ...lazy) {
  const html = readFileSync(`dist/pages/${face}/index.html`, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => `dist/pages/${path}`)
  return [...named, ...lazy.map((name) => `dist/pages/assets/${name}-*.js`)]
}

export default [
  { name: 'patient: first page', path: firstPage('patient', 'Home'), limit: '30 kB', gzip: true },
  { name: 'pharmacy: the page behind the code', path: firstPage('pharmacy'), limit: '42 kB', gzip: true },
  { name: 'widget: what an insurer’s page loads', path: 'dist/pages/widget.js', limit: '5 kB', gzip: true },
]
