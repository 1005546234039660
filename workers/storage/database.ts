import { drizzle } from 'drizzle-orm/d1'

/** D1 through drizzle. */
export const database = (env: Env) => drizzle(env.DB)
