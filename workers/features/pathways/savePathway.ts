import { and, eq } from 'drizzle-orm'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import type { DocumentFault } from '../../../domain/pathway/documentFaults.ts'
import { savePathwayBody } from '../../../protocol/pathwayAdmin.ts'
import { readPathwayDocument } from '../../../protocol/pathwayFaults.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { pathwayVersions } from '../../storage/pathwaySchema.ts'
import { changeLine } from '../../storage/recordChange.ts'
import { allVersions } from './versionsOf.ts'

/** A pathway for an insurer that does not exist would be met by nobody, without a word. */
async function unknownOrganisations(env: Env, { organisations: meant }: PathwayDocument): Promise<DocumentFault[]> {
  if (meant === null || meant.length === 0) return []
  const rows = await database(env).select({ id: organisations.id }).from(organisations)
  const known = new Set(rows.map(({ id }) => id))
  return meant.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            path: `organisations.${index}`,
            message: { fr: `« ${id} » n’est pas un assureur du service.`, en: `“${id}” is no insurer of the service.` },
          },
        ],
  )
}

/** `POST /api/admin/pathways`: a document becomes the next version of its pathway, a draft until it is published. */
export const savePathway: Handler = async (context) => {
  const { env, email, now } = context
  const body = await readJson(context.request, savePathwayBody)
  if (!body.ok) return body.refusal
  const read = readPathwayDocument(body.value.document)
  if (!read.ok) return { problem: 'invalid', errors: [...read.refusal] } satisfies Problem
  const unknown = await unknownOrganisations(env, read.value)
  if (unknown.length > 0) return { problem: 'invalid', errors: unknown } satisfies Problem
  const { id } = read.value
  const versions = (await allVersions(env)).get(id) ?? []
  const version = Math.max(0, ...versions.map((each) => each.version)) + 1
  const db = database(env)
  const own = and(eq(pathwayVersions.pathwayId, id), eq(pathwayVersions.version, version))
  try {
    await db.batch([
      db.insert(pathwayVersions).values({
        pathwayId: id,
        version,
        document: JSON.stringify(read.value),
        startsAt: null,
        endsAt: null,
        changedAt: now,
        changedBy: email,
      }),
      changeLine(context, { action: 'pathway.edit', subject: `${id} ${version}` }),
    ])
  } catch (error) {
    // Somebody else saved the same number meanwhile: theirs stays, and this one is saved by another press.
    if ((await db.$count(pathwayVersions, own)) > 0) return { problem: 'conflict' } satisfies Problem
    throw error
  }
  return json({ id, version }, 201)
}
