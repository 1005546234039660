import { serve } from './http/serve.ts'
import { refreshMedicines } from './medicines/refreshMedicines.ts'
import { ROUTES } from './router.ts'
import { sweep } from './sweep.ts'

export { ConsultationRoom } from '../durable-objects/consultation-room/ConsultationRoom.ts'
export { Courier } from '../durable-objects/courier/Courier.ts'
export { PushCourier } from '../durable-objects/courier/PushCourier.ts'
export { SmsCourier } from '../durable-objects/courier/SmsCourier.ts'
export { WebhookCourier } from '../durable-objects/courier/WebhookCourier.ts'
export { WaitingRoom } from '../durable-objects/waiting-room/WaitingRoom.ts'
export { Backstage } from './backstage.ts'

/** As wrangler.toml has it. */
const MEDICINES_CRON = '30 3 * * 1'

const site = serve(ROUTES)

export default {
  fetch: (request, env, execution) => site.fetch(request, env, execution),
  scheduled: ({ cron }, env, execution) =>
    execution.waitUntil(cron === MEDICINES_CRON ? refreshMedicines(env, Date.now()) : sweep(env, Date.now())),
} satisfies ExportedHandler<Env>
