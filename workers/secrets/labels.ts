/** Where each sealed text is kept: the same words seal and open it. */
export const webhookSecretLabel = (endpointId: string): string => `webhook_endpoints.secret:${endpointId}`
export const organisationKeyLabel = (organisationId: string): string => `organisations.sso_key:${organisationId}`
export const handOverKeyLabel = (keyId: string): string => `sso_keys.value:${keyId}`
export const CHALLENGE_LABEL = 'passkey challenge'
export const idempotentAnswerLabel = (scope: string): string => `idempotent_answers.body:${scope}`
