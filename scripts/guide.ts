/** `npm run guide`: writes into docs/integrators*.md what comes from the code, between its marks. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fillGuide, GUIDE_FILES } from './integratorGuide.ts'

for (const { path, locale } of GUIDE_FILES) {
  const file = new URL(`../${path}`, import.meta.url)
  writeFileSync(file, fillGuide(readFileSync(file, 'utf8'), locale))
}
