import { serve } from './http/serve.ts'
import { ROUTES } from './router.ts'
import { sweep } from './sweep.ts'

export { ConsultationRoom } from '../durable-objects/consultation-room/ConsultationRoom.ts'
export { Courier } from '../durable-objects/courier/Courier.ts'
export { PushCourier } from '../durable-objects/courier/PushCourier.ts'
export { WebhookCourier } from '../durable-objects/courier/WebhookCourier.ts'
export { WaitingRoom } from '../durable-objects/waiting-room/WaitingRoom.ts'
export { Backstage } from './backstage.ts'

const site = serve(ROUTES)

export default {
  fetch: (request, env, execution) => site.fetch(request, env, execution),
  scheduled: (_controller, env, execution) => execution.waitUntil(sweep(env, Date.now())),
} satisfies ExportedHandler<Env>
