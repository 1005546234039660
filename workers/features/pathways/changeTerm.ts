import type { Phrase } from '../../../domain/language/phrase.ts'
import { decideTerm, type TermRefusal } from '../../../domain/pathway/term.ts'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { termBody } from '../../../protocol/pathwayAdmin.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { pathwayVersions } from '../../storage/pathwaySchema.ts'
import { changeLine } from '../../storage/recordChange.ts'
import { namedVersion } from './readPathwayVersion.ts'
import { allVersions } from './versionsOf.ts'

const REFUSALS: Readonly<Record<TermRefusal, { path: string; message: Phrase }>> = {
  'already-begun': {
    path: 'startsAt',
    message: { fr: 'Cette version a commencé : terminez-la.', en: 'This version has begun: end it instead.' },
  },
  'already-ended': {
    path: 'startsAt',
    message: {
      fr: 'Cette version est terminée : enregistrez-en une nouvelle.',
      en: 'This version ended: save another.',
    },
  },
  'in-the-past': {
    path: 'startsAt',
    message: { fr: 'Choisissez une date à venir.', en: 'Choose a date to come.' },
  },
  outdated: {
    path: 'startsAt',
    message: {
      fr: 'Une version plus récente sera alors en vigueur : modifiez celle-ci pour en enregistrer une nouvelle.',
      en: 'A later version will be in force then: edit this one to save another.',
    },
  },
  'ends-before-start': {
    path: 'endsAt',
    message: { fr: 'La fin doit venir après le début.', en: 'The end must come after the start.' },
  },
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** `POST /api/admin/pathways/{id}/versions/{version}/term`: published, scheduled or ended; every desk hears of it. */
export const changeTerm: Handler = async (context) => {
  const { env, email, now } = context
  const body = await readJson(context.request, termBody)
  if (!body.ok) return body.refusal
  const found = await namedVersion(context)
  if (!found) return NOT_FOUND
  const at = (moment: string | null) => (moment === null ? null : moment === 'now' ? now : Date.parse(moment))
  const wanted = { startsAt: at(body.value.startsAt), endsAt: at(body.value.endsAt) }
  const term = decideTerm(found, wanted, now, (await allVersions(env)).get(found.document.id) ?? [])
  if (!term.ok) return invalid(REFUSALS[term.refusal].path, REFUSALS[term.refusal].message)
  const { startsAt, endsAt } = term.value
  const row = { startsAt, endsAt, changedAt: now, changedBy: email }
  const { id } = found.document
  const { version } = found
  const db = database(env)
  await db.batch([
    db
      .insert(pathwayVersions)
      .values({ pathwayId: id, version, document: JSON.stringify(found.document), ...row })
      .onConflictDoUpdate({ target: [pathwayVersions.pathwayId, pathwayVersions.version], set: row }),
    changeLine(context, {
      action: 'pathway.publish',
      subject: `${id} ${version}`,
      changes: { startsAt: [iso(found.startsAt), iso(startsAt)], endsAt: [iso(found.endsAt), iso(endsAt)] },
    }),
  ])
  await Promise.all(SPECIALTIES.map((specialty) => env.WAITING_ROOM.getByName(specialty).guidanceChanged()))
  return json({ id, version })
}
