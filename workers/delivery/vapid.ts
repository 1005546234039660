import * as z from 'zod/mini'

/** Published with the source, therefore worth nothing: only for demonstrations, while ENVIRONMENT is `local`. */
const DEMO_PAIR = {
  VAPID_PUBLIC_KEY: 'BNm2dsW7IoCVEJPVl01Y_3Tn5Y-3eelzKYKuXE-MsIClnDaoU48F2yHLhXeavAXFAHv5NOOZTWVd43OMZXSEkvU',
  VAPID_PRIVATE_KEY: '1iDXbdzAt2bUPn97KhPWGsC19kaQF1YEdkSXtjCM2cs',
}

const secrets = z.object({ VAPID_PUBLIC_KEY: z.string(), VAPID_PRIVATE_KEY: z.string() })

/** Our pair for Web Push (RFC 8292), or `null` where none was set: then nobody is offered such alerts. */
export function vapidKeys(env: Env): { publicKey: string; privateKey: string } | null {
  const own = secrets.safeParse(env)
  const pair = own.success ? own.data : env.ENVIRONMENT === 'local' ? DEMO_PAIR : null
  return pair && { publicKey: pair.VAPID_PUBLIC_KEY, privateKey: pair.VAPID_PRIVATE_KEY }
}
