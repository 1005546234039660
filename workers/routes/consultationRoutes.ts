import { addAttachment } from '../features/attachments/addAttachment.ts'
import { readAttachment } from '../features/attachments/readAttachment.ts'
import { removeAttachment } from '../features/attachments/removeAttachment.ts'
import { hearRealtimeKit } from '../features/calls/hearRealtimeKit.ts'
import { makeToken } from '../features/calls/makeToken.ts'
import { readCredentials } from '../features/calls/readCredentials.ts'
import { answerStep } from '../features/consultations/answerStep.ts'
import { askAgain } from '../features/consultations/askAgain.ts'
import { decideWaiting } from '../features/consultations/decideWaiting.ts'
import { listConsultations } from '../features/consultations/listConsultations.ts'
import { openConsultation } from '../features/consultations/openConsultation.ts'
import { openSocket } from '../features/consultations/openSocket.ts'
import { rateConsultation } from '../features/consultations/rateConsultation.ts'
import { readConsultation } from '../features/consultations/readConsultation.ts'
import { sendMessage } from '../features/consultations/sendMessage.ts'
import { listDocuments } from '../features/documents/listDocuments.ts'
import { readCode } from '../features/documents/readCode.ts'
import { readDocument } from '../features/documents/readDocument.ts'
import { readReports } from '../features/documents/readReports.ts'
import { readCatalogue } from '../features/intake/readCatalogue.ts'
import { enterPathway } from '../features/pathways/enterPathway.ts'
import type { Route } from './route.ts'

/** The question and its consultation. */
export const CONSULTATION_ROUTES: readonly Route[] = [
  ['GET', '/api/catalogue', 'catalogue.read', readCatalogue],
  ['POST', '/api/consultations', 'consultation.open', openConsultation],
  ['GET', '/api/consultations', 'consultation.list', listConsultations],
  ['GET', '/api/consultations/:id', 'consultation.read', readConsultation],
  ['GET', '/api/consultations/:id/socket', 'consultation.read', openSocket],
  ['POST', '/api/consultations/:id/answers', 'consultation.answer', answerStep],
  ['POST', '/api/consultations/:id/pathway', 'consultation.answer', enterPathway],
  ['POST', '/api/consultations/:id/attachments', 'consultation.attach', addAttachment],
  ['GET', '/api/consultations/:id/attachments/:attachmentId', 'consultation.read-attachment', readAttachment],
  ['DELETE', '/api/consultations/:id/attachments/:attachmentId', 'consultation.attach', removeAttachment],
  ['POST', '/api/consultations/:id/waiting', 'consultation.decide-waiting', decideWaiting],
  ['POST', '/api/consultations/:id/messages', 'consultation.speak', sendMessage],
  ['POST', '/api/consultations/:id/call-credentials', 'consultation.call', readCredentials],
  ['POST', '/api/consultations/:id/call-tokens', 'consultation.call', makeToken],
  ['POST', '/api/realtimekit/events', 'call.hear-service', hearRealtimeKit],
  ['POST', '/api/consultations/:id/again', 'consultation.ask-again', askAgain],
  ['POST', '/api/consultations/:id/rating', 'consultation.rate', rateConsultation],
  ['GET', '/api/consultations/:id/report', 'report.read', readReports],
  ['GET', '/api/documents', 'document.list', listDocuments],
  ['GET', '/api/documents/:id', 'document.read', readDocument],
  ['GET', '/api/documents/:id/code', 'document.read', readCode],
]
