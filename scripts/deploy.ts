/**
 * `npm run deploy`: builds, brings the database's migrations up, deploys. What is this deployment's own stands in
 * `deployment.json` (docs/operations.md); `-- --dry-run` writes the configuration and bundles, and sends nothing.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'

const origin = z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+$/))
const deployment = z.object({
  databaseId: z.uuid(),
  publicOrigin: origin,
  /** The domain of the codes: with more than twenty characters of host the code grows. */
  prescriptionOrigin: z.optional(z.string().check(z.regex(/^https:\/\/[a-z0-9.-]{4,20}$/))),
  variables: z.optional(z.record(z.string().check(z.regex(/^[A-Z_]+$/)), z.string())),
})

const CONFIGURATION = 'wrangler.production.toml'

process.chdir(new URL('..', import.meta.url).pathname)
process.env['WRANGLER_SEND_METRICS'] = 'false'
const dryRun = process.argv.includes('--dry-run')

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function readDeployment(): z.infer<typeof deployment> {
  try {
    return deployment.parse(JSON.parse(readFileSync('deployment.json', 'utf8')))
  } catch (error) {
    console.error(`deployment.json is missing, or not as docs/operations.md has it:\n${error}`)
    process.exit(1)
  }
}

/** The configuration of wrangler.toml with what is this deployment's own; every line that it replaces must be there. */
function configurationOf({ databaseId, publicOrigin, prescriptionOrigin, variables }: z.infer<typeof deployment>) {
  let toml = readFileSync('wrangler.toml', 'utf8')
  const replace = (line: RegExp, by: string) => {
    if (!line.test(toml)) throw new Error(`wrangler.toml has no line ${line}`)
    toml = toml.replace(line, by)
  }
  replace(/^database_id = .*$/m, `database_id = "${databaseId}"`)
  const own = {
    ENVIRONMENT: 'production',
    REQUIRE_PASSKEY: 'true',
    PUBLIC_ORIGIN: publicOrigin,
    PRESCRIPTION_ORIGIN: prescriptionOrigin ?? '',
    ...variables,
  }
  for (const [name, value] of Object.entries(own))
    replace(new RegExp(`^${name} = .*$`, 'm'), `${name} = ${JSON.stringify(value)}`)
  const hosts = [publicOrigin, prescriptionOrigin].filter((each) => each !== undefined)
  const routes = hosts.map((each) => `{ pattern = "${new URL(each).host}", custom_domain = true }`)
  replace(/^compatibility_flags = .*$/m, `$&\nworkers_dev = false\nroutes = [${routes.join(', ')}]`)
  return toml
}

writeFileSync(CONFIGURATION, configurationOf(readDeployment()))
run('vite', 'build', '--config', 'ui/vite.config.ts', '--logLevel', 'warn')
if (!dryRun) run('wrangler', 'd1', 'migrations', 'apply', 'permanence', '--remote', '--config', CONFIGURATION)
run('wrangler', 'deploy', '--config', CONFIGURATION, ...(dryRun ? ['--dry-run', '--outdir', 'dist/deployment'] : []))
