import * as z from 'zod/mini'
import { realtimeKitEvent } from '../realtimeKit.ts'
import { widgetView } from '../widget.ts'
import { type Operations, operationOf } from './operation.ts'

const operations = operationOf('operations')
const local = operationOf('local')
const widget = operationOf('widget')
const page = (fr: string, en: string) => operationOf('pages')(fr, en, { answers: { 200: 'html' } })
const file = (fr: string, en: string) => operationOf('pages')(fr, en, { answers: { 200: 'bytes' } })

export const HOUSE_OPERATIONS = {
  'GET /healthz': operations('Base et stockage répondent', 'Database and storage answer', {
    answers: {
      200: z.object({ status: z.literal('ok'), parkedMails: z.number(), parkedOutboxRows: z.number() }),
    },
  }),
  'POST /api/realtimekit/events': operations(
    'Le webhook de RealtimeKit, signé par lui (rtk-signature)',
    'RealtimeKit’s webhook, signed by it (rtk-signature)',
    { body: realtimeKitEvent, answers: { 204: 'nothing' }, problems: ['wrong-signature', 'not-found'] },
  ),
  'GET /openapi.json': operations('Ce document', 'This document', { answers: { 200: z.looseObject({}) } }),
  'GET /dev/demo': local('Qui peut se connecter à la démonstration', 'Who can sign in to the demonstration', {
    answers: { 200: z.looseObject({ organisation: z.string(), apiKey: z.string(), ssoKey: z.string() }) },
  }),
  'GET /dev/mailbox': local('Les e-mails et SMS qui seraient partis', 'The mails and texts that would have left', {
    query: { to: { fr: 'un destinataire seulement', en: 'one addressee only' } },
    answers: { 200: z.object({ messages: z.array(z.looseObject({ id: z.string(), to: z.string() })) }) },
  }),
  'GET /dev/insurer': local('La page de démonstration d’un assureur', 'A demonstration insurer’s page', {
    answers: { 200: 'html' },
  }),
  'GET /dev/insurer/token': local('Le jeton que cette page remettrait', 'The token that this page would hand over', {
    answers: { 200: z.looseObject({}) },
  }),
  'GET /widget.js': widget('Le script à placer sur votre page', 'The script to put on your page', {
    answers: { 200: 'bytes' },
  }),
  'GET /widget/:organisation': widget('Le cadre que ce script ouvre', 'The frame that this script opens', {
    answers: { 200: 'html' },
  }),
  'GET /api/widgets/:organisation': widget(
    'Ce que le widget montre d’un organisme',
    'What the widget shows of an organisation',
    {
      answers: { 200: widgetView },
    },
  ),
  'GET /api/widgets/:organisation/logo': widget('Le logo d’un organisme', 'An organisation’s logo', {
    answers: { 200: 'bytes' },
  }),
  'GET /docs': page('Cette documentation', 'This documentation'),
  'GET /docs/:name': file('Un fichier que le guide nomme', 'A file that the guide names'),
  'GET /o/:token': page('La page derrière le code d’une ordonnance', 'The page behind a prescription’s code'),
  'GET /O/:token': page('La même, comme le code l’écrit', 'The same, as the code spells it'),
  'GET /medecin': page('Le poste du médecin', 'The doctor’s desk'),
  'GET /medecin/*': page('Le poste du médecin', 'The doctor’s desk'),
  'GET /pharmacie': page('Le lecteur de codes des pharmacies', 'The pharmacies’ reader of codes'),
  'GET /pharmacie.webmanifest': file('Le même, à installer', 'The same, to install'),
  'GET /administration': page('L’administration de la plateforme', 'The administration of the platform'),
  'GET /administration/*': page('L’administration de la plateforme', 'The administration of the platform'),
  'GET /integrateurs': page('L’espace des intégrateurs', 'The integrators’ pages'),
  'GET /integrateurs/*': page('L’espace des intégrateurs', 'The integrators’ pages'),
  'GET /hors-ligne': page('Ce qui s’affiche sans réseau', 'What is shown without a network'),
  'GET /favicon.svg': file('L’icône', 'The icon'),
  'GET /manifest.webmanifest': file('L’application à installer', 'The app to install'),
  'GET /icons/:name': file('Une icône de l’application', 'An icon of the app'),
  'GET /sw.js': file('Le service worker du portail', 'The portal’s service worker'),
  'GET /*': page('Le portail', 'The portal'),
} as const satisfies Operations
