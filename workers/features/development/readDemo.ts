import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { DEMO_ADMIN, DEMO_DOCTORS, DEMO_MEMBER, DEMO_ORGANISATION } from './demoData.ts'

/** `GET /dev/demo`: who there is to sign in as. Only while local. */
export const readDemo: Handler = async ({ env }) => {
  if (env.ENVIRONMENT !== 'local') return { problem: 'not-found' }
  const { id, apiKey, ssoKey } = DEMO_ORGANISATION
  return json({
    organisation: id,
    apiKey,
    ssoKey,
    member: { email: DEMO_MEMBER.email, memberNumber: DEMO_MEMBER.memberNumber },
    doctors: DEMO_DOCTORS.map(({ email, title, firstName, lastName, specialty }) => ({
      email,
      name: `${title} ${firstName} ${lastName}`,
      specialty,
    })),
    admin: { email: DEMO_ADMIN.email },
  })
}
