import type { PathwayOffer } from '../../../protocol/pathway.ts'
import type { Context } from '../../http/context.ts'
import { isFor, organisationOfAccount } from './courseInForce.ts'
import { versionsInForce } from './versionsOf.ts'

/** The pathways that this caller may be led into, in their language; those of one organisation only to its members. */
export async function offeredPathways({ env, caller, locale, now }: Context): Promise<PathwayOffer[]> {
  const versions = await versionsInForce(env, now)
  const restricted = versions.some(({ document }) => document.organisations !== null)
  const organisation =
    restricted && caller.kind === 'account' ? await organisationOfAccount(env, caller.accountId) : null
  return versions
    .filter(({ document }) => isFor(document, organisation))
    .map(({ document: { id, title, alert, channel, skips, adds } }) => ({
      id,
      title: title[locale],
      alert: { title: alert.title[locale], text: alert.text[locale], button: alert.button[locale] },
      channel,
      skips: [...skips],
      steps: adds.map(({ step, kind, text, options }) => ({
        step,
        kind,
        text: text[locale],
        ...(options ? { options: options.map(({ value, label }) => ({ value, label: label[locale] })) } : {}),
      })),
    }))
}
