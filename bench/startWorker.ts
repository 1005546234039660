import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, until } from '../test/support/server.ts'

/** A small Worker of this folder under its own `wrangler dev`: what the product is compared with. */
export async function startWorker(name: 'hello' | 'echo') {
  const port = await freePort()
  const args = ['dev', '--config', `bench/${name}/wrangler.toml`, '--port', String(port), '--log-level', 'error']
  const state = mkdtempSync(join(tmpdir(), 'permanence-bench-'))
  const child = spawn('node_modules/.bin/wrangler', [...args, '--persist-to', state], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  const url = `http://localhost:${port}/`
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(`the ${name} Worker`, answers, 60)
  return { url, stop: () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM') }
}
