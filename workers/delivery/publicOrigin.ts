import * as z from 'zod/mini'

const variables = z.object({ PUBLIC_ORIGIN: z.optional(z.string()), LOCAL_ORIGIN: z.optional(z.string()) })

/** Where the links of a mail lead when no request tells: our public origin; while local, where `npm start` serves. */
export function publicOrigin(env: Env): string {
  const { PUBLIC_ORIGIN, LOCAL_ORIGIN } = variables.parse(env)
  return PUBLIC_ORIGIN || LOCAL_ORIGIN || 'http://localhost:8787'
}
