import type { UrlRules } from '../../../domain/webhooks/endpointUrl.ts'
import type { Context } from '../../http/context.ts'

/** Where events may go from this deployment. */
export function urlRules({ env, origin }: Context): UrlRules {
  const own: string[] = [origin, env.PUBLIC_ORIGIN, env.PRESCRIPTION_ORIGIN]
  return { local: env.ENVIRONMENT === 'local', ownOrigins: own.filter((known) => URL.canParse(known)) }
}
