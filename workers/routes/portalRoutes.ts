import { addPatient } from '../features/accounts/addPatient.ts'
import { askOwnSpace } from '../features/accounts/askOwnSpace.ts'
import { askSecrecy } from '../features/accounts/askSecrecy.ts'
import { closeAccount } from '../features/accounts/closeAccount.ts'
import { closeSession } from '../features/accounts/closeSession.ts'
import { editMe } from '../features/accounts/editMe.ts'
import { editPatient } from '../features/accounts/editPatient.ts'
import { giveConsent } from '../features/accounts/giveConsent.ts'
import { invitePatient } from '../features/accounts/invitePatient.ts'
import { joinInvited } from '../features/accounts/joinRecord.ts'
import { listConsents } from '../features/accounts/listConsents.ts'
import { listPatients } from '../features/accounts/listPatients.ts'
import { openAccount } from '../features/accounts/openAccount.ts'
import { openSession } from '../features/accounts/openSession.ts'
import { readMe } from '../features/accounts/readMe.ts'
import { readOrganisation } from '../features/accounts/readOrganisation.ts'
import { readPatient } from '../features/accounts/readPatient.ts'
import { removePatient } from '../features/accounts/removePatient.ts'
import { sendLoginCode } from '../features/accounts/sendLoginCode.ts'
import { sendStepUpCode } from '../features/accounts/sendStepUpCode.ts'
import { stepUp } from '../features/accounts/stepUp.ts'
import { takeOverRecord } from '../features/accounts/takeOverRecord.ts'
import { withdrawConsent } from '../features/accounts/withdrawConsent.ts'
import { withdrawInvitation } from '../features/accounts/withdrawInvitation.ts'
import { listConsentTexts } from '../features/consentTexts/listConsentTexts.ts'
import { readConsentText } from '../features/consentTexts/readConsentText.ts'
import { restoreAccess } from '../features/enrolment/restoreAccess.ts'
import { confirmAddress } from '../features/handOver/confirmAddress.ts'
import { decideChanges } from '../features/handOver/decideChanges.ts'
import { handOver } from '../features/handOver/handOver.ts'
import { readChanges } from '../features/handOver/readChanges.ts'
import { readPending } from '../features/handOver/readPending.ts'
import { resendCode } from '../features/handOver/resendCode.ts'
import { exportPatient } from '../features/holdings/exportPatient.ts'
import { listAccesses } from '../features/holdings/listAccesses.ts'
import { prepareExport } from '../features/holdings/prepareExport.ts'
import { addPasskey } from '../features/passkeys/addPasskey.ts'
import { askForChallenge } from '../features/passkeys/askForChallenge.ts'
import { beginPasskey } from '../features/passkeys/beginPasskey.ts'
import { listPasskeys } from '../features/passkeys/listPasskeys.ts'
import { removePasskey } from '../features/passkeys/removePasskey.ts'
import { renamePasskey } from '../features/passkeys/renamePasskey.ts'
import { signInWithPasskey } from '../features/passkeys/signInWithPasskey.ts'
import { stepUpWithPasskey } from '../features/passkeys/stepUpWithPasskey.ts'
import { readPushKey } from '../features/push/readPushKey.ts'
import { subscribeToPush } from '../features/push/subscribeToPush.ts'
import { unsubscribeFromPush } from '../features/push/unsubscribeFromPush.ts'
import { endOtherSessions } from '../features/sessions/endOtherSessions.ts'
import { endSession } from '../features/sessions/endSession.ts'
import { listSessions } from '../features/sessions/listSessions.ts'
import type { Route } from './route.ts'

/** What a person does with their account, their record and their devices. */
export const PORTAL_ROUTES: readonly Route[] = [
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
  ['GET', '/api/push/key', 'push.subscribe', readPushKey],
  ['POST', '/api/push/subscriptions', 'push.subscribe', subscribeToPush],
  ['DELETE', '/api/push/subscriptions', 'push.subscribe', unsubscribeFromPush],
]
