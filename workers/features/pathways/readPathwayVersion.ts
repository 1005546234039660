import { json } from '../../http/answer.ts'
import type { Context, Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { allVersions, type Version } from './versionsOf.ts'

/** The version that the path names, among all of its pathway. */
export async function namedVersion({ env, params }: Context): Promise<Version | null> {
  const versions = (await allVersions(env)).get(params['id'] ?? '') ?? []
  return versions.find(({ version }) => String(version) === params['version']) ?? null
}

/** `GET /api/admin/pathways/{id}/versions/{version}`: the document. */
export const readPathwayVersion: Handler = async (context) => {
  const found = await namedVersion(context)
  return found ? json({ version: found.version, document: found.document }) : NOT_FOUND
}
