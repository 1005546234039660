import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { managedDoctors } from './managedDoctors.ts'

/** `GET /api/admin/doctors`: who answers on the platform, and how each stands. */
export const listDoctors: Handler = async ({ env, now }) => json({ doctors: await managedDoctors(env, now) })
