import { openApiDocument } from '../../../protocol/openapi/document.ts'
import type { Context } from '../../http/context.ts'
import type { Route } from '../../routes/route.ts'

/** `GET /openapi.json`: the contract, made from the router and the schemas that the code itself parses with. */
export async function readOpenApi({ locale, origin }: Context, routes: readonly Route[]): Promise<Response> {
  const documented = routes.map(([method, path, action]) => ({ method, path, action }))
  return Response.json(openApiDocument(documented, locale, origin), {
    headers: {
      'cache-control': 'public, max-age=300',
      'content-language': locale,
      vary: 'accept-language',
      // Public, and read by tools that live in other sites' pages.
      'access-control-allow-origin': '*',
    },
  })
}
