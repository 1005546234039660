import type { Context } from '../../http/context.ts'

/** The other name of this machine: another site to a browser, with cookies of its own. */
const OTHER_NAME: Readonly<Record<string, string>> = { localhost: '127.0.0.1' }

/** Where the demonstration's insurer lives, while local: the same server by the machine's other name. */
export function demoInsurerOrigin({ env, origin }: Pick<Context, 'env' | 'origin'>): string[] {
  if (env.ENVIRONMENT !== 'local') return []
  const url = new URL(origin)
  const other = OTHER_NAME[url.hostname]
  if (other === undefined) return []
  url.hostname = other
  return [url.origin]
}
