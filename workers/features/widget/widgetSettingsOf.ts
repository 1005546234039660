import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { Context } from '../../http/context.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { widgetSettings } from '../../storage/integratorSchema.ts'

const listed = z.array(z.string())

/** An organisation and what its widget looks like; `null` for one that isn't. */
export async function widgetSettingsOf({ env }: Pick<Context, 'env'>, organisation: string) {
  const [row] = await database(env)
    .select({
      id: organisations.id,
      name: organisations.name,
      memberNumberExample: organisations.memberNumberExample,
      origins: widgetSettings.origins,
      colour: widgetSettings.colour,
      logoType: widgetSettings.logoType,
      updatedAt: widgetSettings.updatedAt,
    })
    .from(organisations)
    .leftJoin(widgetSettings, eq(widgetSettings.organisationId, organisations.id))
    .where(eq(organisations.id, organisation))
  return row ? { ...row, origins: row.origins === null ? [] : listed.parse(JSON.parse(row.origins)) } : null
}
