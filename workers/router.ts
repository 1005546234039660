import type { Action } from '../domain/access/rules.ts'
import { addPatient } from './features/accounts/addPatient.ts'
import { askOwnSpace } from './features/accounts/askOwnSpace.ts'
import { askSecrecy } from './features/accounts/askSecrecy.ts'
import { closeAccount } from './features/accounts/closeAccount.ts'
import { closeSession } from './features/accounts/closeSession.ts'
import { editMe } from './features/accounts/editMe.ts'
import { editPatient } from './features/accounts/editPatient.ts'
import { giveConsent } from './features/accounts/giveConsent.ts'
import { invitePatient } from './features/accounts/invitePatient.ts'
import { joinInvited } from './features/accounts/joinRecord.ts'
import { listConsents } from './features/accounts/listConsents.ts'
import { listPatients } from './features/accounts/listPatients.ts'
import { openAccount } from './features/accounts/openAccount.ts'
import { openSession } from './features/accounts/openSession.ts'
import { readMe } from './features/accounts/readMe.ts'
import { readOrganisation } from './features/accounts/readOrganisation.ts'
import { readPatient } from './features/accounts/readPatient.ts'
import { removePatient } from './features/accounts/removePatient.ts'
import { sendLoginCode } from './features/accounts/sendLoginCode.ts'
import { sendStepUpCode } from './features/accounts/sendStepUpCode.ts'
import { stepUp } from './features/accounts/stepUp.ts'
import { takeOverRecord } from './features/accounts/takeOverRecord.ts'
import { withdrawConsent } from './features/accounts/withdrawConsent.ts'
import { withdrawInvitation } from './features/accounts/withdrawInvitation.ts'
import { listManagedTexts } from './features/admin/consentTexts/listManagedTexts.ts'
import { publishText } from './features/admin/consentTexts/publishText.ts'
import { editDoctor } from './features/admin/doctors/editDoctor.ts'
import { inviteAgain } from './features/admin/doctors/inviteAgain.ts'
import { inviteDoctor } from './features/admin/doctors/inviteDoctor.ts'
import { listDoctors } from './features/admin/doctors/listDoctors.ts'
import { resumeDoctor } from './features/admin/doctors/resumeDoctor.ts'
import { suspendDoctor } from './features/admin/doctors/suspendDoctor.ts'
import { changeHours } from './features/admin/hours/changeHours.ts'
import { listHours } from './features/admin/hours/listHours.ts'
import { exportJournal } from './features/admin/journal/exportJournal.ts'
import { readJournal } from './features/admin/journal/readJournal.ts'
import { listParked } from './features/admin/listParked.ts'
import { listRatings } from './features/admin/listRatings.ts'
import { addOrganisation } from './features/admin/organisations/addOrganisation.ts'
import { editOrganisation } from './features/admin/organisations/editOrganisation.ts'
import { listOrganisations } from './features/admin/organisations/listOrganisations.ts'
import { lookAfter } from './features/admin/organisations/lookAfter.ts'
import { readQueues } from './features/admin/readQueues.ts'
import { readWaits } from './features/admin/readWaits.ts'
import { retryParked } from './features/admin/retryParked.ts'
import { addAttachment } from './features/attachments/addAttachment.ts'
import { readAttachment } from './features/attachments/readAttachment.ts'
import { removeAttachment } from './features/attachments/removeAttachment.ts'
import { hearRealtimeKit } from './features/calls/hearRealtimeKit.ts'
import { makeToken } from './features/calls/makeToken.ts'
import { readCredentials } from './features/calls/readCredentials.ts'
import { listConsentTexts } from './features/consentTexts/listConsentTexts.ts'
import { readConsentText } from './features/consentTexts/readConsentText.ts'
import { answerStep } from './features/consultations/answerStep.ts'
import { askAgain } from './features/consultations/askAgain.ts'
import { decideWaiting } from './features/consultations/decideWaiting.ts'
import { listConsultations } from './features/consultations/listConsultations.ts'
import { openConsultation } from './features/consultations/openConsultation.ts'
import { openSocket } from './features/consultations/openSocket.ts'
import { rateConsultation } from './features/consultations/rateConsultation.ts'
import { readConsultation } from './features/consultations/readConsultation.ts'
import { sendMessage } from './features/consultations/sendMessage.ts'
import { readDemo } from './features/development/readDemo.ts'
import { readMailbox } from './features/development/readMailbox.ts'
import { addNote } from './features/doctor/addNote.ts'
import { amendReport } from './features/doctor/amendReport.ts'
import { checkPrescription } from './features/doctor/checkPrescription.ts'
import { draftPrescription } from './features/doctor/draftPrescription.ts'
import { endConsultation } from './features/doctor/endConsultation.ts'
import { handOverConsultation } from './features/doctor/handOverConsultation.ts'
import { openHistory, readHistory } from './features/doctor/history.ts'
import { listCare } from './features/doctor/listCare.ts'
import { listColleagues } from './features/doctor/listColleagues.ts'
import { listEarlier } from './features/doctor/listEarlier.ts'
import { listPrescriptions } from './features/doctor/listPrescriptions.ts'
import { openDeskSocket } from './features/doctor/openDeskSocket.ts'
import { pauseDesk } from './features/doctor/pauseDesk.ts'
import { publishReport } from './features/doctor/publishReport.ts'
import { readDay } from './features/doctor/readDay.ts'
import { readMedicine } from './features/doctor/readMedicine.ts'
import { readQueue } from './features/doctor/readQueue.ts'
import { readRecord } from './features/doctor/readRecord.ts'
import { releaseConsultation } from './features/doctor/releaseConsultation.ts'
import { revokePrescription } from './features/doctor/revokePrescription.ts'
import { searchMedicines } from './features/doctor/searchMedicines.ts'
import { signPrescription } from './features/doctor/signPrescription.ts'
import { takeConsultation } from './features/doctor/takeConsultation.ts'
import { changeText, listTexts, makeText, removeText } from './features/doctor/texts.ts'
import { editOwnProfile } from './features/doctorProfile/editOwnProfile.ts'
import { readOwnProfile } from './features/doctorProfile/readOwnProfile.ts'
import { listDocuments } from './features/documents/listDocuments.ts'
import { readCode } from './features/documents/readCode.ts'
import { readDocument } from './features/documents/readDocument.ts'
import { readReports } from './features/documents/readReports.ts'
import { restoreAccess } from './features/enrolment/restoreAccess.ts'
import { confirmAddress } from './features/handOver/confirmAddress.ts'
import { decideChanges } from './features/handOver/decideChanges.ts'
import { handOver } from './features/handOver/handOver.ts'
import { listSsoKeys } from './features/handOver/listSsoKeys.ts'
import { makeSsoKey } from './features/handOver/makeSsoKey.ts'
import { readChanges } from './features/handOver/readChanges.ts'
import { readPending } from './features/handOver/readPending.ts'
import { resendCode } from './features/handOver/resendCode.ts'
import { revokeSsoKey } from './features/handOver/revokeSsoKey.ts'
import { tryHandOver } from './features/handOver/tryHandOver.ts'
import { exportPatient } from './features/holdings/exportPatient.ts'
import { listAccesses } from './features/holdings/listAccesses.ts'
import { prepareExport } from './features/holdings/prepareExport.ts'
import { readCatalogue } from './features/intake/readCatalogue.ts'
import { changeWebhook } from './features/integrators/changeWebhook.ts'
import { deleteWebhook } from './features/integrators/deleteWebhook.ts'
import { listApiKeys } from './features/integrators/listApiKeys.ts'
import { listDeliveries } from './features/integrators/listDeliveries.ts'
import { listWebhooks } from './features/integrators/listWebhooks.ts'
import { makeApiKey } from './features/integrators/makeApiKey.ts'
import { makeWebhook } from './features/integrators/makeWebhook.ts'
import { replayDelivery } from './features/integrators/replayDelivery.ts'
import { replaySince } from './features/integrators/replaySince.ts'
import { revokeApiKey } from './features/integrators/revokeApiKey.ts'
import { rotateSecret } from './features/integrators/rotateSecret.ts'
import { testWebhook } from './features/integrators/testWebhook.ts'
import { readOpenApi } from './features/openapi/readOpenApi.ts'
import {
  adminPage,
  docsPage,
  doctorPage,
  integratorsPage,
  mailboxPage,
  offlinePage,
  patientPage,
  pharmacyPage,
  scannerPage,
  staticFile,
} from './features/operations/pages.ts'
import { readHealth } from './features/operations/readHealth.ts'
import { addPasskey } from './features/passkeys/addPasskey.ts'
import { askForChallenge } from './features/passkeys/askForChallenge.ts'
import { beginPasskey } from './features/passkeys/beginPasskey.ts'
import { listPasskeys } from './features/passkeys/listPasskeys.ts'
import { removePasskey } from './features/passkeys/removePasskey.ts'
import { renamePasskey } from './features/passkeys/renamePasskey.ts'
import { signInWithPasskey } from './features/passkeys/signInWithPasskey.ts'
import { stepUpWithPasskey } from './features/passkeys/stepUpWithPasskey.ts'
import { changeTerm } from './features/pathways/changeTerm.ts'
import { enterPathway } from './features/pathways/enterPathway.ts'
import { keepForm } from './features/pathways/keepForm.ts'
import { listPathways } from './features/pathways/listPathways.ts'
import { readForm } from './features/pathways/readForm.ts'
import { readLearned } from './features/pathways/readLearned.ts'
import { readPathwayVersion } from './features/pathways/readPathwayVersion.ts'
import { savePathway } from './features/pathways/savePathway.ts'
import { dispense } from './features/pharmacy/dispense.ts'
import { readKeys } from './features/pharmacy/readKeys.ts'
import { readPrescription } from './features/pharmacy/readPrescription.ts'
import { refuseDispensing } from './features/pharmacy/refuseDispensing.ts'
import { undoDispensation } from './features/pharmacy/undoDispensation.ts'
import { readPushKey } from './features/push/readPushKey.ts'
import { subscribeToPush } from './features/push/subscribeToPush.ts'
import { unsubscribeFromPush } from './features/push/unsubscribeFromPush.ts'
import { endOtherSessions } from './features/sessions/endOtherSessions.ts'
import { endSession } from './features/sessions/endSession.ts'
import { listSessions } from './features/sessions/listSessions.ts'
import { changeSettings } from './features/widget/changeSettings.ts'
import { demoInsurerPage, demoInsurerToken } from './features/widget/demoInsurer.tsx'
import { readLogo } from './features/widget/readLogo.ts'
import { readSettings } from './features/widget/readSettings.ts'
import { readWidget } from './features/widget/readWidget.ts'
import { widgetPage } from './features/widget/widgetPage.ts'
import { widgetScript } from './features/widget/widgetScript.ts'
import type { Handler } from './http/context.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** A path, the line of the table of rules that guards it, and who answers. */
export type Route = readonly [method: Method, path: string, action: Action, handler: Handler]

/** Which feature answers which path. The last line answers what no other does. */
export const ROUTES: readonly Route[] = [
  // Portal
  ['POST', '/api/accounts', 'account.open', openAccount],
  ['POST', '/api/login-codes', 'session.open', sendLoginCode],
  ['POST', '/api/sessions', 'session.open', openSession],
  ['DELETE', '/api/session', 'session.close', closeSession],
  ['GET', '/api/me', 'me.read', readMe],
  ['PATCH', '/api/me', 'me.edit', editMe],
  ['DELETE', '/api/account', 'account.close', closeAccount],
  ['POST', '/api/session/step-up-codes', 'session.step-up', sendStepUpCode],
  ['POST', '/api/session/step-up', 'session.step-up', stepUp],
  ['POST', '/api/session/step-up/passkey', 'session.step-up', stepUpWithPasskey],
  ['POST', '/api/sessions/passkey', 'session.open', signInWithPasskey],
  ['POST', '/api/passkey-challenges', 'session.open', askForChallenge],
  ['GET', '/api/sessions', 'session.list', listSessions],
  ['DELETE', '/api/sessions', 'session.end', endOtherSessions],
  ['DELETE', '/api/sessions/:id', 'session.end', endSession],
  ['GET', '/api/passkeys', 'passkey.manage', listPasskeys],
  ['POST', '/api/passkeys/options', 'passkey.add', beginPasskey],
  ['POST', '/api/passkeys', 'passkey.add', addPasskey],
  ['PATCH', '/api/passkeys/:id', 'passkey.manage', renamePasskey],
  ['DELETE', '/api/passkeys/:id', 'passkey.remove', removePasskey],
  ['POST', '/api/access-restorations', 'access.restore', restoreAccess],
  ['POST', '/sso', 'session.hand-over', handOver],
  ['GET', '/api/hand-over', 'session.open', readPending],
  ['POST', '/api/hand-over/codes', 'session.open', resendCode],
  ['POST', '/api/hand-over/confirmation', 'session.open', confirmAddress],
  ['GET', '/api/hand-over/changes', 'hand-over.decide', readChanges],
  ['POST', '/api/hand-over/changes', 'hand-over.decide', decideChanges],
  ['GET', '/api/consent-texts', 'consent-text.read', listConsentTexts],
  ['GET', '/api/consent-texts/:kind/:version', 'consent-text.read', readConsentText],
  ['GET', '/api/consents', 'consent.read', listConsents],
  ['POST', '/api/consents', 'consent.give', giveConsent],
  ['POST', '/api/consents/withdrawals', 'consent.withdraw', withdrawConsent],
  ['GET', '/api/patients', 'patient.list', listPatients],
  ['POST', '/api/patients', 'patient.add', addPatient],
  ['GET', '/api/patients/:id', 'patient.read', readPatient],
  ['PATCH', '/api/patients/:id', 'patient.edit', editPatient],
  ['DELETE', '/api/patients/:id', 'patient.remove', removePatient],
  ['POST', '/api/patients/:id/invitation', 'patient.invite', invitePatient],
  ['DELETE', '/api/patients/:id/invitation', 'patient.invite', withdrawInvitation],
  ['POST', '/api/own-spaces', 'account.open', askOwnSpace],
  ['POST', '/api/own-spaces/join', 'patient.join', joinInvited],
  ['POST', '/api/patients/:id/secrecy', 'patient.ask-secrecy', askSecrecy],
  ['POST', '/api/patients/:id/take-over', 'patient.take-over', takeOverRecord],
  ['GET', '/api/patients/:id/accesses', 'patient.read-accesses', listAccesses],
  ['GET', '/api/patients/:id/export', 'patient.export', exportPatient],
  ['GET', '/api/patients/:id/export/preparation', 'patient.export', prepareExport],
  ['GET', '/api/organisations/default', 'catalogue.read', readOrganisation],

  // The question and its consultation
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

  // The doctor's desk
  ['GET', '/api/doctor/queue', 'queue.read', readQueue],
  ['GET', '/api/doctor/socket', 'queue.read', openDeskSocket],
  ['PUT', '/api/doctor/presence', 'presence.set', pauseDesk],
  ['GET', '/api/doctor/medicines', 'medicine.search', searchMedicines],
  ['GET', '/api/doctor/medicines/:cis', 'medicine.search', readMedicine],
  ['GET', '/api/doctor/consultations', 'queue.read', listCare],
  ['GET', '/api/doctor/consultations/:id', 'consultation.read-record', readRecord],
  ['POST', '/api/doctor/consultations/:id/take', 'consultation.take', takeConsultation],
  ['POST', '/api/doctor/consultations/:id/release', 'consultation.release', releaseConsultation],
  ['POST', '/api/doctor/consultations/:id/hand-over', 'consultation.hand-over', handOverConsultation],
  ['GET', '/api/doctor/colleagues', 'colleague.list', listColleagues],
  ['POST', '/api/doctor/consultations/:id/end', 'consultation.end', endConsultation],
  ['GET', '/api/doctor/consultations/:id/forms/:pathway', 'form.read', readForm],
  ['PUT', '/api/doctor/consultations/:id/forms/:pathway', 'form.write', keepForm],
  ['POST', '/api/doctor/consultations/:id/report', 'report.publish', publishReport],
  ['POST', '/api/doctor/consultations/:id/notes', 'note.add', addNote],
  ['GET', '/api/doctor/patients/:id/history', 'history.read', readHistory],
  ['POST', '/api/doctor/patients/:id/history', 'history.open', openHistory],
  ['GET', '/api/doctor/profile', 'own-profile.read', readOwnProfile],
  ['PATCH', '/api/doctor/profile', 'own-profile.edit', editOwnProfile],
  ['GET', '/api/doctor/day', 'queue.read', readDay],
  ['GET', '/api/doctor/texts', 'text.manage', listTexts],
  ['POST', '/api/doctor/texts', 'text.manage', makeText],
  ['PUT', '/api/doctor/texts/:id', 'text.manage', changeText],
  ['DELETE', '/api/doctor/texts/:id', 'text.manage', removeText],
  ['POST', '/api/doctor/consultations/:id/report/addenda', 'report.amend', amendReport],
  ['POST', '/api/doctor/consultations/:id/prescriptions', 'prescription.draft', draftPrescription],
  ['POST', '/api/doctor/consultations/:id/prescriptions/check', 'prescription.draft', checkPrescription],
  ['GET', '/api/doctor/consultations/:id/prescriptions', 'prescription.draft', listEarlier],
  ['GET', '/api/doctor/prescriptions', 'queue.read', listPrescriptions],
  ['POST', '/api/doctor/prescriptions/:id/sign', 'prescription.sign', signPrescription],
  ['POST', '/api/doctor/prescriptions/:id/revoke', 'prescription.revoke', revokePrescription],

  // Alerts on a device
  ['GET', '/api/push/key', 'push.subscribe', readPushKey],
  ['POST', '/api/push/subscriptions', 'push.subscribe', subscribeToPush],
  ['DELETE', '/api/push/subscriptions', 'push.subscribe', unsubscribeFromPush],

  // The pharmacy counter
  ['GET', '/api/prescriptions/:token', 'prescription.check', readPrescription],
  ['POST', '/api/prescriptions/:token/dispensations', 'prescription.dispense', dispense],
  ['DELETE', '/api/prescriptions/:token/dispensations', 'prescription.dispense', undoDispensation],
  ['POST', '/api/prescriptions/:token/refusals', 'prescription.dispense', refuseDispensing],
  ['GET', '/.well-known/jwks.json', 'prescription.check', readKeys],

  // Administration
  ['GET', '/api/admin/queues', 'service.watch', readQueues],
  ['GET', '/api/admin/waits', 'service.watch', readWaits],
  ['GET', '/api/admin/parked', 'delivery.retry', listParked],
  ['POST', '/api/admin/parked/retry', 'delivery.retry', retryParked],
  ['GET', '/api/admin/organisations', 'organisation.list', listOrganisations],
  ['POST', '/api/admin/organisations', 'organisation.add', addOrganisation],
  ['PATCH', '/api/admin/organisations/:id', 'organisation.edit', editOrganisation],
  ['POST', '/api/admin/organisations/:id/look-after', 'organisation.look-after', lookAfter],
  ['GET', '/api/admin/opening-hours', 'hours.read', listHours],
  ['PUT', '/api/admin/opening-hours/:specialty', 'hours.change', changeHours],
  ['GET', '/api/admin/consent-texts', 'consent-text.manage', listManagedTexts],
  ['POST', '/api/admin/consent-texts', 'consent-text.publish', publishText],
  ['GET', '/api/admin/ratings', 'rating.list', listRatings],
  ['GET', '/api/admin/journal', 'audit.read', readJournal],
  ['GET', '/api/admin/journal/export', 'audit.export', exportJournal],
  ['GET', '/api/admin/pathways', 'pathway.manage', listPathways],
  ['POST', '/api/admin/pathways', 'pathway.edit', savePathway],
  ['GET', '/api/admin/pathways/:id/learned', 'pathway.manage', readLearned],
  ['GET', '/api/admin/pathways/:id/versions/:version', 'pathway.manage', readPathwayVersion],
  ['POST', '/api/admin/pathways/:id/versions/:version/term', 'pathway.publish', changeTerm],
  ['GET', '/api/admin/doctors', 'doctor.manage', listDoctors],
  ['POST', '/api/admin/doctors', 'doctor.invite', inviteDoctor],
  ['PATCH', '/api/admin/doctors/:id', 'doctor.edit', editDoctor],
  ['POST', '/api/admin/doctors/:id/invitation', 'doctor.invite', inviteAgain],
  ['POST', '/api/admin/doctors/:id/suspend', 'doctor.suspend', suspendDoctor],
  ['POST', '/api/admin/doctors/:id/resume', 'doctor.resume', resumeDoctor],

  // Integrators
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

  // The widget on insurers' pages
  ['GET', '/widget.js', 'page.read', widgetScript],
  ['GET', '/widget/:organisation', 'page.read', widgetPage],
  ['GET', '/api/widget-settings', 'widget.manage', readSettings],
  ['PUT', '/api/widget-settings', 'widget.manage', changeSettings],
  ['GET', '/api/widgets/:organisation', 'widget.read', readWidget],
  ['GET', '/api/widgets/:organisation/logo', 'widget.read', readLogo],

  // Operations, and what exists only while local
  ['GET', '/healthz', 'operations.read', readHealth],
  ['GET', '/openapi.json', 'page.read', (context) => readOpenApi(context, ROUTES)],
  ['GET', '/dev/demo', 'development.read', readDemo],
  ['GET', '/dev/insurer', 'development.read', demoInsurerPage],
  ['GET', '/dev/insurer/token', 'development.read', demoInsurerToken],
  [
    'GET',
    '/dev/mailbox',
    'development.read',
    (context) => (wantsPage(context.request) ? mailboxPage : readMailbox)(context),
  ],

  // Pages
  ['GET', '/o/:token', 'page.read', pharmacyPage],
  ['GET', '/O/:token', 'page.read', pharmacyPage],
  ['GET', '/pharmacie', 'page.read', scannerPage],
  ['GET', '/medecin', 'page.read', doctorPage],
  ['GET', '/medecin/*', 'page.read', doctorPage],
  ['GET', '/docs', 'page.read', docsPage],
  ['GET', '/docs/:name', 'page.read', staticFile],
  ['GET', '/administration', 'page.read', adminPage],
  ['GET', '/administration/*', 'page.read', adminPage],
  ['GET', '/integrateurs', 'page.read', integratorsPage],
  ['GET', '/integrateurs/*', 'page.read', integratorsPage],
  ['GET', '/hors-ligne', 'page.read', offlinePage],
  ['GET', '/favicon.svg', 'page.read', staticFile],
  ['GET', '/manifest.webmanifest', 'page.read', staticFile],
  ['GET', '/pharmacie.webmanifest', 'page.read', staticFile],
  ['GET', '/icons/:name', 'page.read', staticFile],
  ['GET', '/sw.js', 'page.read', staticFile],
  ['GET', '/api/*', 'page.read', async () => ({ problem: 'not-found' })],
  ['GET', '/*', 'page.read', patientPage],
]

const wantsPage = (request: Request) => (request.headers.get('accept') ?? '').includes('text/html')
