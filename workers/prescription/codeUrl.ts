import { prescriptionUrl } from './qr.ts'

/** What the QR code of a token holds, on the short host when there is one. */
export const codeUrl = (env: Env, origin: string, token: string): string =>
  prescriptionUrl(env.PRESCRIPTION_ORIGIN || env.PUBLIC_ORIGIN || origin, token)
