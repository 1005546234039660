import { listSsoKeys } from '../features/handOver/listSsoKeys.ts'
import { makeSsoKey } from '../features/handOver/makeSsoKey.ts'
import { revokeSsoKey } from '../features/handOver/revokeSsoKey.ts'
import { tryHandOver } from '../features/handOver/tryHandOver.ts'
import { changeWebhook } from '../features/integrators/changeWebhook.ts'
import { deleteWebhook } from '../features/integrators/deleteWebhook.ts'
import { listApiKeys } from '../features/integrators/listApiKeys.ts'
import { listDeliveries } from '../features/integrators/listDeliveries.ts'
import { listWebhooks } from '../features/integrators/listWebhooks.ts'
import { makeApiKey } from '../features/integrators/makeApiKey.ts'
import { makeWebhook } from '../features/integrators/makeWebhook.ts'
import { replayDelivery } from '../features/integrators/replayDelivery.ts'
import { replaySince } from '../features/integrators/replaySince.ts'
import { revokeApiKey } from '../features/integrators/revokeApiKey.ts'
import { rotateSecret } from '../features/integrators/rotateSecret.ts'
import { testWebhook } from '../features/integrators/testWebhook.ts'
import { changeSettings } from '../features/widget/changeSettings.ts'
import { readLogo } from '../features/widget/readLogo.ts'
import { readSettings } from '../features/widget/readSettings.ts'
import { readWidget } from '../features/widget/readWidget.ts'
import { widgetPage } from '../features/widget/widgetPage.ts'
import { widgetScript } from '../features/widget/widgetScript.ts'
import type { Route } from './route.ts'

/** Insurers’ programs, and the widget on their pages. */
export const INTEGRATOR_ROUTES: readonly Route[] = [
  ['GET', '/api/api-keys', 'key.manage', listApiKeys],
  ['POST', '/api/api-keys', 'key.manage', makeApiKey],
  ['DELETE', '/api/api-keys/:id', 'key.manage', revokeApiKey],
  ['GET', '/api/sso-keys', 'sso-key.manage', listSsoKeys],
  ['POST', '/api/sso-keys', 'sso-key.manage', makeSsoKey],
  ['DELETE', '/api/sso-keys/:id', 'sso-key.manage', revokeSsoKey],
  ['POST', '/api/hand-over-trials', 'sso-key.manage', tryHandOver],
  ['GET', '/api/webhooks', 'webhook.manage', listWebhooks],
  ['POST', '/api/webhooks', 'webhook.manage', makeWebhook],
  ['PATCH', '/api/webhooks/:id', 'webhook.manage', changeWebhook],
  ['DELETE', '/api/webhooks/:id', 'webhook.manage', deleteWebhook],
  ['POST', '/api/webhooks/:id/rotate-secret', 'webhook.manage', rotateSecret],
  ['POST', '/api/webhooks/:id/test', 'webhook.manage', testWebhook],
  ['POST', '/api/webhooks/:id/replay', 'webhook.manage', replaySince],
  ['GET', '/api/webhooks/:id/deliveries', 'webhook.manage', listDeliveries],
  ['POST', '/api/deliveries/:id/replay', 'webhook.manage', replayDelivery],
  ['GET', '/widget.js', 'page.read', widgetScript],
  ['GET', '/widget/:organisation', 'page.read', widgetPage],
  ['GET', '/api/widget-settings', 'widget.manage', readSettings],
  ['PUT', '/api/widget-settings', 'widget.manage', changeSettings],
  ['GET', '/api/widgets/:organisation', 'widget.read', readWidget],
  ['GET', '/api/widgets/:organisation/logo', 'widget.read', readLogo],
]
