import { CONSENT_KINDS } from '../../../domain/people/consentVersions.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { allConsentTexts, publicText } from '../../storage/consentTexts.ts'

/** `GET /api/consent-texts/{kind}/{version}`: what somebody agreed to, however long ago. */
export const readConsentText: Handler = async ({ env, params }) => {
  const kind = CONSENT_KINDS.find((known) => known === params['kind'])
  const versions = kind ? (await allConsentTexts(env)).get(kind) : undefined
  const asked = versions?.find(({ version }) => version === params['version'])
  const inForce = versions?.[0]?.version
  if (!asked || inForce === undefined) return { problem: 'not-found' }
  return json({ ...publicText(asked), inForce })
}
