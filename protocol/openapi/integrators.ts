import * as handOver from '../handOver.ts'
import * as integrators from '../integrators.ts'
import * as widgetSettings from '../widgetSettings.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('integrators')

export const INTEGRATOR_OPERATIONS = {
  'GET /api/api-keys': call('Vos clés d’API, révoquées comprises', 'Your API keys, revoked ones included', {
    answers: { 200: integrators.apiKeyList },
  }),
  'POST /api/api-keys': call(
    'Crée une clé, montrée cette seule fois ; elle ne peut pas plus que celle qui la crée',
    'Makes a key, shown this once; it can do no more than the key that makes it',
    { body: integrators.apiKeyBody, answers: { 201: integrators.apiKeyMade }, problems: ['too-many-keys'] },
  ),
  'DELETE /api/api-keys/:id': call('Révoque une clé, aussitôt', 'Revokes a key, at once', {
    answers: { 204: 'nothing' },
    problems: ['last-key'],
  }),
  'GET /api/webhooks': call('Vos adresses de réception', 'Your endpoints', {
    answers: { 200: integrators.webhookList },
  }),
  'POST /api/webhooks': call(
    'Ajoute une adresse de réception ; son secret est montré cette seule fois',
    'Adds an endpoint; its secret is shown this once',
    { body: integrators.webhookBody, answers: { 201: integrators.webhookMade }, problems: ['too-many-endpoints'] },
  ),
  'PATCH /api/webhooks/:id': call(
    'Change l’adresse ou les événements, désactive ou réactive',
    'Changes the address or the events, switches off or on again',
    { body: integrators.webhookChanges, answers: { 200: integrators.webhookView } },
  ),
  'DELETE /api/webhooks/:id': call('Supprime une adresse et son journal', 'Deletes an endpoint and its log', {
    answers: { 204: 'nothing' },
  }),
  'POST /api/webhooks/:id/rotate-secret': call(
    'Donne un nouveau secret ; l’ancien signe aussi pendant un jour',
    'Gives a new secret; the one before signs too for a day',
    { answers: { 200: integrators.secretRotated } },
  ),
  'POST /api/webhooks/:id/test': call('Envoie un événement d’essai', 'Sends a test event', {
    answers: { 202: integrators.deliveryQueued },
    problems: ['endpoint-disabled'],
  }),
  'POST /api/webhooks/:id/replay': call(
    'Renvoie tout ce qui est parti depuis un instant',
    'Sends everything again that left since a moment',
    { body: integrators.replaySinceBody, answers: { 202: integrators.replayed }, problems: ['endpoint-disabled'] },
  ),
  'GET /api/webhooks/:id/deliveries': call(
    'Les cent derniers envois, avec chaque tentative',
    'The last hundred deliveries, with every attempt',
    {
      query: { type: { fr: 'un type d’événement seulement', en: 'one type of event only' } },
      answers: { 200: integrators.deliveryList },
    },
  ),
  'POST /api/deliveries/:id/replay': call(
    'Renvoie un événement, sous le même « webhook-id »',
    'Sends an event again, under the same “webhook-id”',
    { answers: { 202: integrators.deliveryQueued }, problems: ['endpoint-disabled'] },
  ),
  'GET /api/sso-keys': call('Vos clés de passage d’assurés', 'Your keys for handing members over', {
    answers: { 200: handOver.ssoKeyList },
  }),
  'POST /api/sso-keys': call(
    'Ajoute un secret, montré cette seule fois (« trial » : pour un quart d’heure), ou l’adresse de vos clés publiques',
    'Adds a secret, shown this once (“trial”: for a quarter of an hour), or the address of your public keys',
    { body: handOver.ssoKeyBody, answers: { 201: handOver.ssoKeyMade }, problems: ['too-many-keys'] },
  ),
  'DELETE /api/sso-keys/:id': call('Révoque une clé de passage', 'Revokes a hand-over key', {
    answers: { 204: 'nothing' },
  }),
  'POST /api/hand-over-trials': call(
    'Dit ce qu’il adviendrait d’un jeton de passage, sans le consommer',
    'Says what would become of a hand-over’s token, without using it up',
    {
      body: handOver.handOverTrialBody,
      answers: { 200: handOver.handOverTrial },
      problems: ['too-many-requests'],
    },
  ),
  'GET /api/widget-settings': call('Les réglages de votre widget', 'Your widget’s settings', {
    answers: { 200: widgetSettings.widgetSettingsView },
  }),
  'PUT /api/widget-settings': call('Change ces réglages', 'Changes these settings', {
    body: widgetSettings.widgetSettingsBody,
    answers: { 200: widgetSettings.widgetSettingsView },
  }),
} as const satisfies Operations
