import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

/** What an insurer's developer writes: each wrong line is one that the contract must not let through. */
const CLIENT = `
import createClient from 'openapi-fetch'
import type { paths, webhooks } from './api'

declare const process: { argv: string[] }
const [, , baseUrl = '', key = '', url = ''] = process.argv
const permanence = createClient<paths>({ baseUrl, headers: { authorization: \`Bearer \${key}\` } })

export const wrong = [
  // @ts-expect-error no such event
  () => permanence.POST('/api/webhooks', { body: { url, events: ['consultation.begun'] } }),
  // @ts-expect-error no such path
  () => permanence.GET('/api/hooks'),
  // @ts-expect-error the id is missing
  () => permanence.GET('/api/webhooks/{id}/deliveries', {}),
]

type Body = webhooks['prescription.dispensed']['post']['requestBody']['content']['application/json']
export const left = ({ data }: Body): boolean => data.state === 'dispensable'

const { data: made, error } = await permanence.POST('/api/webhooks', { body: { url, events: ['rating.submitted'] } })
if (!made) throw new Error(error?.detail ?? 'no endpoint')
const { data: log } = await permanence.GET('/api/webhooks/{id}/deliveries', { params: { path: { id: made.id } } })
await permanence.DELETE('/api/webhooks/{id}', { params: { path: { id: made.id } } })
console.log(JSON.stringify({ secret: made.secret, events: made.events, deliveries: log?.deliveries.length }))
`

const FOLDER = 'dist/client'

/** Generates types from a document and compiles a client against them; answers what the compiler has against it. */
export async function compileClient(document: object): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/api.d.ts`, astToString(await openapiTS(JSON.stringify(document))))
  writeFileSync(`${FOLDER}/client.ts`, CLIENT)
  const program = ts.createProgram([`${FOLDER}/client.ts`], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** Runs it against a server; answers what it printed. */
export function runClient(...given: string[]) {
  const { stdout, stderr, status } = spawnSync('node', [`${FOLDER}/client.ts`, ...given], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
