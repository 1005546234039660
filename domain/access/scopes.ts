/** What an API key may be good for; each is given by name when the key is made (api.md, Integrators). */
export const SCOPES = ['keys', 'webhooks', 'hand-over', 'widget'] as const
export type Scope = (typeof SCOPES)[number]
