import { consentTexts, consentTextVersion } from '../../../protocol/consentTexts.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'

/** What is agreed to now. */
export const textsInForce = () => resource((signal) => api.get('/api/consent-texts', consentTexts, { signal }))

/** One version, however old. */
export const textVersion = (kind: string, version: string) =>
  resource((signal) =>
    api.get(`/api/consent-texts/${encodeURIComponent(kind)}/${encodeURIComponent(version)}`, consentTextVersion, {
      signal,
    }),
  )
