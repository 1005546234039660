import * as z from 'zod/mini'
import * as accounts from '../accounts.ts'
import * as texts from '../consentTexts.ts'
import * as handOver from '../handOver.ts'
import * as holdings from '../holdings.ts'
import * as push from '../push.ts'
import { pushEndpoint, pushSubscription } from '../pushSubscription.ts'
import { instant } from '../vocabulary.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('accounts')
const handing = operationOf('handOver')
const alerts = operationOf('alerts')

const organisation = z.object({ id: z.string(), name: z.string(), memberNumberExample: z.string() })

export const ACCOUNT_OPERATIONS = {
  'POST /sso': handing(
    'Reçoit un assuré de votre portail : un jeton signé, à usage unique',
    'Takes over a member from your portal: a signed, single-use token',
    { body: 'token', answers: { 303: 'redirect', 401: 'html', 429: 'html' } },
  ),
  'GET /api/hand-over': handing('L’adresse à confirmer après un passage', 'The address to confirm after a hand-over', {
    answers: { 200: handOver.pendingHandOver },
    problems: ['not-found'],
  }),
  'POST /api/hand-over/codes': handing('Renvoie le code par e-mail', 'Mails the code again', {
    answers: { 202: 'nothing' },
    problems: ['not-found'],
  }),
  'POST /api/hand-over/confirmation': handing(
    'Confirme l’adresse par le code reçu',
    'Confirms the address by the code received',
    {
      body: handOver.confirmHandOverBody,
      answers: { 201: z.object({ changed: z.boolean() }) },
      problems: ['wrong-code', 'conflict', 'not-found'],
    },
  ),
  'GET /api/hand-over/changes': handing(
    'Ce que l’organisme dit autrement que le dossier',
    'What the insurer says otherwise than the record',
    { answers: { 200: handOver.traitChanges } },
  ),
  'POST /api/hand-over/changes': handing('Reprend ces changements, ou non', 'Takes these changes over, or not', {
    body: handOver.decideChangesBody,
    answers: { 204: 'nothing' },
  }),
  'POST /api/accounts': call('Inscrit un assuré ; un code part par e-mail', 'Signs a member up; a code is mailed', {
    body: accounts.signUpBody,
    answers: { 202: 'nothing' },
    problems: ['too-many-requests'],
  }),
  'POST /api/login-codes': call(
    'Envoie un code de connexion, sans dire si l’adresse est connue',
    'Mails a login code, without telling whether the address is known',
    { body: accounts.loginCodeBody, answers: { 202: 'nothing' }, problems: ['too-many-requests'] },
  ),
  'POST /api/sessions': call(
    'Ouvre une session par un code, depuis le navigateur qui l’a demandé',
    'Opens a session by a code, from the browser that asked',
    {
      body: accounts.openSessionBody,
      answers: { 201: accounts.openedSession },
      problems: ['wrong-code', 'no-invitation', 'address-in-use', 'passkey-required', 'too-many-requests'],
    },
  ),
  'DELETE /api/session': call('Ferme la session', 'Closes the session', { answers: { 204: 'nothing' } }),
  'POST /api/session/step-up-codes': call(
    'Envoie un code au médecin, pour signer',
    'Mails the doctor a code, to sign with',
    { answers: { 202: 'nothing' }, problems: ['too-many-requests'] },
  ),
  'POST /api/session/step-up': call(
    'Prouve par ce code que c’est bien lui qui signe',
    'Proves by that code that it is they who sign',
    {
      body: accounts.stepUpBody,
      answers: { 200: z.object({ steppedUpAt: instant }) },
      problems: ['wrong-code', 'passkey-required', 'too-many-requests'],
    },
  ),
  'GET /api/me': call('Qui est connecté', 'Who is signed in', { answers: { 200: accounts.me } }),
  'PATCH /api/me': call('Change la langue du compte', 'Changes the language of the account', {
    body: accounts.editMeBody,
    answers: { 200: accounts.me },
  }),
  'DELETE /api/account': call('Ferme le compte', 'Closes the account', { answers: { 204: 'nothing' } }),
  'POST /api/consents/withdrawals': call('Retire un consentement', 'Withdraws a consent', {
    body: accounts.withdrawalBody,
    answers: { 204: 'nothing' },
  }),
  'GET /api/consent-texts': call('Les textes à accepter, en vigueur', 'The texts to agree to, in force', {
    answers: { 200: texts.consentTexts },
  }),
  'GET /api/consent-texts/:kind/:version': call('Une version d’un texte', 'A version of a text', {
    answers: { 200: texts.consentTextVersion },
  }),
  'GET /api/consents': call('Les consentements donnés', 'What was agreed to', { answers: { 200: accounts.consents } }),
  'POST /api/consents': call('Donne un consentement', 'Agrees to something', {
    body: accounts.consentBody,
    answers: { 201: accounts.consents.shape.consents.def.element },
  }),
  'GET /api/patients': call('L’assuré et ses bénéficiaires', 'The member and their beneficiaries', {
    answers: { 200: z.object({ patients: z.array(accounts.patient) }) },
  }),
  'POST /api/patients': call('Ajoute un bénéficiaire', 'Adds a beneficiary', {
    body: accounts.addPatientBody,
    answers: { 201: accounts.patient },
  }),
  'GET /api/patients/:id': call('Un patient et son dossier', 'A patient and their record', {
    answers: { 200: accounts.patient },
  }),
  'PATCH /api/patients/:id': call('Corrige un dossier', 'Corrects a record', {
    body: accounts.patientBody,
    answers: { 200: accounts.patient },
  }),
  'GET /api/patients/:id/accesses': call('Qui a lu ce dossier', 'Who read this record', {
    answers: { 200: holdings.accesses },
  }),
  'GET /api/patients/:id/export': call(
    'Tout ce que nous détenons sur cette personne',
    'All that we hold on this person',
    {
      query: {
        format: { fr: '« json » (par défaut), « fhir » ou « zip »', en: '“json” (the default), “fhir” or “zip”' },
      },
      answers: { 200: 'bytes' },
    },
  ),
  'GET /api/patients/:id/export/preparation': call(
    'Prépare l’archive, et dit ligne par ligne ce qui est prêt (NDJSON)',
    'Makes the archive ready, and tells line by line what is (NDJSON)',
    { answers: { 200: 'bytes' } },
  ),
  'DELETE /api/patients/:id': call('Retire un bénéficiaire', 'Removes a beneficiary', {
    answers: { 204: 'nothing' },
    problems: ['question-open'],
  }),
  'POST /api/patients/:id/invitation': call(
    'Invite un bénéficiaire majeur à ouvrir son propre espace',
    'Invites an adult beneficiary to a space of their own',
    { body: accounts.invitationBody, answers: { 200: accounts.patient }, problems: ['too-many-requests'] },
  ),
  'DELETE /api/patients/:id/invitation': call('Retire cette invitation', 'Withdraws that invitation', {
    answers: { 204: 'nothing' },
  }),
  'POST /api/own-spaces': call(
    'Ouvre l’espace auquel on est invité ; un code part par e-mail',
    'Opens the space that one was invited to; a code is mailed',
    { body: accounts.openOwnSpaceBody, answers: { 202: 'nothing' }, problems: ['too-many-requests'] },
  ),
  'POST /api/own-spaces/join': call(
    'Prend dans son espace le dossier auquel on a été invité',
    'Takes the record that one was invited to into one’s own space',
    { answers: { 204: 'nothing' }, problems: ['no-invitation', 'conflict'] },
  ),
  'POST /api/patients/:id/secrecy': call(
    'Un mineur demande le secret ; un code part à son adresse à lui',
    'A minor asks for secrecy; a code is mailed to their own address',
    { body: accounts.askSecrecyBody, answers: { 202: 'nothing' }, problems: ['too-many-requests'] },
  ),
  'POST /api/patients/:id/take-over': call(
    'Devenu majeur, reprend son dossier dans son espace',
    'Of age now, takes their record over into their space',
    { answers: { 204: 'nothing' }, problems: ['conflict'] },
  ),
  'GET /api/organisations/default': call('L’organisme de ce portail', 'The organisation of this portal', {
    answers: { 200: organisation },
    problems: ['not-found'],
  }),
  'GET /api/push/key': alerts('La clé publique des alertes', 'The public key of alerts', {
    answers: { 200: push.pushKey },
    problems: ['not-found'],
  }),
  'POST /api/push/subscriptions': alerts('Alerte cet appareil', 'Alerts this device', {
    body: pushSubscription,
    answers: { 204: 'nothing' },
  }),
  'DELETE /api/push/subscriptions': alerts('N’alerte plus cet appareil', 'Alerts this device no more', {
    body: pushEndpoint,
    answers: { 204: 'nothing' },
  }),
} as const satisfies Operations
