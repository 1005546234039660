import { callCredentials, callToken, callTokenBody } from '../call.ts'
import { catalogue } from '../catalogue.ts'
import * as consultations from '../consultation.ts'
import { documentList, prescriptionCode } from '../documents.ts'
import { enterPathwayBody } from '../pathway.ts'
import { reportList } from '../report.ts'
import { messageBody } from '../socket.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('consultations')

export const CONSULTATION_OPERATIONS = {
  'GET /api/catalogue': call('Ce que le service offre, et ses limites', 'What the service offers, and its limits', {
    answers: { 200: catalogue },
  }),
  'POST /api/consultations': call('Ouvre une question', 'Opens a question', {
    body: consultations.openConsultationBody,
    answers: { 201: consultations.consultation },
    problems: ['question-open', 'terms-not-accepted', 'not-found'],
  }),
  'GET /api/consultations': call('« Mes questions »', '“My questions”', {
    answers: { 200: consultations.consultationList },
  }),
  'GET /api/consultations/:id': call('Une consultation', 'A consultation', {
    answers: { 200: consultations.consultation },
  }),
  'GET /api/consultations/:id/socket': call(
    'La consultation en direct (WebSocket)',
    'The consultation live (WebSocket)',
    {
      query: { after: { fr: 'le dernier « seq » connu', en: 'the last “seq” known' } },
      answers: { 101: 'socket' },
    },
  ),
  'POST /api/consultations/:id/answers': call('Répond à une étape du robot', 'Answers a step of the bot', {
    body: consultations.answerBody,
    answers: { 200: consultations.consultation },
    problems: ['symptoms-too-short', 'step-not-reached', 'already-sent'],
  }),
  'POST /api/consultations/:id/pathway': call(
    'Entre dans un parcours avant l’envoi, ou en sort (null)',
    'Enters a pathway before sending, or leaves it (null)',
    { body: enterPathwayBody, answers: { 200: consultations.consultation }, problems: ['already-sent', 'invalid'] },
  ),
  'POST /api/consultations/:id/attachments': call(
    'Ajoute un fichier : JPEG, PNG ou PDF',
    'Adds a file: JPEG, PNG or PDF',
    {
      body: 'file',
      answers: { 201: consultations.attachment },
      problems: ['attachment-too-large', 'attachment-type', 'too-many-attachments'],
    },
  ),
  'GET /api/consultations/:id/attachments/:attachmentId': call('Le fichier', 'The file', { answers: { 200: 'bytes' } }),
  'DELETE /api/consultations/:id/attachments/:attachmentId': call(
    'Retire un fichier, avant l’envoi',
    'Takes a file away, before sending',
    { answers: { 204: 'nothing' }, problems: ['already-sent'] },
  ),
  'POST /api/consultations/:id/waiting': call('Attendre encore, ou annuler', 'Wait on, or cancel', {
    body: consultations.waitingBody,
    answers: { 200: consultations.consultation },
    problems: ['not-waiting'],
  }),
  'POST /api/consultations/:id/messages': call(
    'Écrit dans le fil ; la même clé, une seule fois',
    'Writes in the thread; the same key, once',
    {
      body: messageBody,
      answers: { 200: consultations.entry, 201: consultations.entry },
      problems: ['not-in-care'],
    },
  ),
  'POST /api/consultations/:id/call-credentials': call(
    'Les chemins réseau d’un appel, pour ce participant et pour quelques heures',
    'The ways through the network of a call, for this participant and for a few hours',
    { answers: { 200: callCredentials }, problems: ['not-in-care'] },
  ),
  'POST /api/consultations/:id/call-tokens': call(
    'Le jeton d’un appel porté par RealtimeKit, pour la page qui y a sa place',
    'The token of a call that RealtimeKit carries, for the page that has a seat in it',
    {
      body: callTokenBody,
      answers: { 200: callToken },
      problems: ['not-in-care', 'not-in-call', 'call-over', 'call-service-down'],
    },
  ),
  'POST /api/consultations/:id/again': call(
    'Repose une question manquée ou annulée',
    'Asks a missed or cancelled question again',
    {
      answers: { 201: consultations.consultation },
      problems: ['not-over', 'question-open', 'terms-not-accepted', 'health-data-consent-withdrawn'],
    },
  ),
  'POST /api/consultations/:id/rating': call('Donne un avis, étape par étape', 'Rates, step by step', {
    body: consultations.rating,
    answers: { 200: consultations.rating, 201: consultations.rating },
    problems: ['not-ended'],
  }),
  'GET /api/consultations/:id/report': call('Le compte rendu et ses compléments', 'The report and its addenda', {
    answers: { 200: reportList },
  }),
  'GET /api/documents': call('« Mes documents médicaux »', '“My medical documents”', {
    answers: { 200: documentList },
  }),
  'GET /api/documents/:id/code': call('Le code d’une ordonnance, à dessiner', 'A prescription’s code, to draw', {
    answers: { 200: prescriptionCode },
  }),
  'GET /api/documents/:id': call('Le document, en PDF', 'The document, as a PDF', { answers: { 200: 'pdf' } }),
} as const satisfies Operations
