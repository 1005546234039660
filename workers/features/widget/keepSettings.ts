import type { Changes } from '../../../domain/audit/differences.ts'
import { differences } from '../../../domain/audit/differences.ts'
import type { Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { widgetSettings } from '../../storage/integratorSchema.ts'
import type { CheckedSettings } from './checkSettings.ts'

/** The statement that keeps an organisation's widget settings. */
export function keepSettings({ env, now }: Context, organisationId: string, settings: CheckedSettings) {
  const { origins, colour, picture = {} } = settings
  const set = { origins: JSON.stringify(origins), colour, ...picture, updatedAt: now }
  return database(env)
    .insert(widgetSettings)
    .values({ organisationId, ...set })
    .onConflictDoUpdate({ target: widgetSettings.organisationId, set })
}

type Before = { origins: readonly string[]; colour: string | null; logoType: string | null }

/** What another look changes; of a picture, only that it is another. */
export const settingsChanges = (before: Before, { origins, colour, picture }: CheckedSettings): Changes => ({
  ...differences({ origins: before.origins, colour: before.colour }, { origins, colour }),
  ...(picture ? { logo: [before.logoType, picture.logoType] } : {}),
})
