import { count, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { OrganisationView } from '../../../../protocol/organisations.ts'
import type { Context } from '../../../http/context.ts'
import { accounts, organisations } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { widgetSettings } from '../../../storage/integratorSchema.ts'
import { organisationOf } from '../../integrators/organisationOf.ts'
import { EXAMPLES_BETWEEN } from './checkOrganisation.ts'

const listed = z.array(z.string())
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

/** The insurers, or the one of this id, as an administrator sees them. */
export async function organisationViews(context: Context, id?: string): Promise<OrganisationView[]> {
  const db = database(context.env)
  const rows = await db
    .select({
      organisation: organisations,
      origins: widgetSettings.origins,
      colour: widgetSettings.colour,
      logoType: widgetSettings.logoType,
      updatedAt: widgetSettings.updatedAt,
    })
    .from(organisations)
    .leftJoin(widgetSettings, eq(widgetSettings.organisationId, organisations.id))
    .where(id === undefined ? undefined : eq(organisations.id, id))
    .orderBy(organisations.name)
  const members = await db
    .select({ id: accounts.organisationId, members: count() })
    .from(accounts)
    .where(eq(accounts.role, 'member'))
    .groupBy(accounts.organisationId)
  const own = await organisationOf(context)
  return rows.map(({ organisation, origins, colour, logoType, updatedAt }) => ({
    id: organisation.id,
    name: organisation.name,
    memberNumberRule: linesOf(organisation.memberNumberRule),
    memberNumberExamples: organisation.memberNumberExample.split(EXAMPLES_BETWEEN),
    technicalContact: organisation.technicalContact,
    origins: origins === null ? [] : listed.parse(JSON.parse(origins)),
    colour,
    logo: logoType === null ? null : `/api/widgets/${encodeURIComponent(organisation.id)}/logo?v=${updatedAt ?? 0}`,
    members: members.find((row) => row.id === organisation.id)?.members ?? 0,
    lookedAfter: organisation.id === own,
  }))
}

export const organisationView = async (context: Context, id: string): Promise<OrganisationView | null> =>
  (await organisationViews(context, id))[0] ?? null
