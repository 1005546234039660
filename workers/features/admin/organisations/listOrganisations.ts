import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { organisationViews } from './organisationViews.ts'

/** `GET /api/admin/organisations`: the insurers that the platform serves. */
export const listOrganisations: Handler = async (context) => json({ organisations: await organisationViews(context) })
