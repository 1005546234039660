// Holds the arrows of the house. dependency-cruiser that sees no modules reports no violations: that fails here.
import { spawnSync } from 'node:child_process'

const ROOMS = ['domain', 'protocol', 'workers', 'durable-objects', 'ui']
const run = spawnSync('depcruise', [...ROOMS, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
})
const { summary, modules } = JSON.parse(run.stdout)
const own = modules.filter(({ source }: { source: string }) => ROOMS.some((room) => source.startsWith(`${room}/`)))
for (const { from, to, rule } of summary.violations) console.log(`${rule.name}: ${from} → ${to}`)
console.log(`${own.length} modules, ${summary.violations.length} violations`)
process.exit(own.length > 100 && summary.violations.length === 0 ? 0 : 1)
