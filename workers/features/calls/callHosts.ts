import { realtimeKitOf } from '../../../protocol/realtimeKit.ts'

/** Signalling, and the regions of it (Cloudflare's “Network allowlist”). */
const REALTIMEKIT_HOSTS = ['https://*.realtime.cloudflare.com', 'wss://*.realtime.cloudflare.com']

/** With whom, beside us, a page talks that people call from: nobody where calls go from page to page. */
export const callHosts = (env: unknown): readonly string[] => (realtimeKitOf(env) ? REALTIMEKIT_HOSTS : [])
