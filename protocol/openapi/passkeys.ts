import * as z from 'zod/mini'
import { openedSession } from '../accounts.ts'
import * as passkeys from '../passkeys.ts'
import { instant } from '../vocabulary.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('accounts')

export const PASSKEY_OPERATIONS = {
  'POST /api/passkey-challenges': call(
    'Un défi pour une clé d’accès : se connecter, ou prouver de nouveau qui l’on est',
    'A challenge for a passkey: to sign in, or to prove again who one is',
    { body: passkeys.challengeBody, answers: { 200: passkeys.challengeAnswer }, problems: ['not-signed-in'] },
  ),
  'POST /api/sessions/passkey': call(
    'Ouvre une session par une clé d’accès, sans adresse',
    'Opens a session by a passkey, without an address',
    { body: passkeys.passkeyAnswer, answers: { 201: openedSession }, problems: ['wrong-passkey', 'too-many-requests'] },
  ),
  'POST /api/session/step-up/passkey': call(
    'Prouve par une clé d’accès que c’est bien la même personne',
    'Proves by a passkey that it is the same person',
    {
      body: passkeys.passkeyAnswer,
      answers: { 200: z.object({ steppedUpAt: instant }) },
      problems: ['wrong-passkey', 'too-many-requests'],
    },
  ),
  'GET /api/passkeys': call('Ses clés d’accès', 'One’s passkeys', { answers: { 200: passkeys.passkeyList } }),
  'POST /api/passkeys/options': call(
    'Ce qu’il faut au navigateur pour créer une clé d’accès',
    'What a browser needs to make a passkey',
    { answers: { 200: passkeys.creationAnswer }, problems: ['step-up-needed', 'too-many-passkeys'] },
  ),
  'POST /api/passkeys': call('Ajoute une clé d’accès', 'Adds a passkey', {
    body: passkeys.addPasskeyBody,
    answers: { 201: passkeys.passkeyView },
    problems: ['wrong-passkey', 'passkey-required', 'step-up-needed', 'too-many-passkeys'],
  }),
  'PATCH /api/passkeys/:id': call('Renomme une clé d’accès', 'Renames a passkey', {
    body: passkeys.renamePasskeyBody,
    answers: { 200: passkeys.passkeyView },
  }),
  'DELETE /api/passkeys/:id': call('Retire une clé d’accès', 'Removes a passkey', {
    answers: { 204: 'nothing' },
    problems: ['step-up-needed', 'last-passkey'],
  }),
  'GET /api/sessions': call('Les appareils connectés', 'The devices that are signed in', {
    answers: { 200: passkeys.sessionList },
  }),
  'DELETE /api/sessions': call('Déconnecte tous les autres appareils', 'Signs all other devices out', {
    answers: { 204: 'nothing' },
  }),
  'DELETE /api/sessions/:id': call('Déconnecte un appareil', 'Signs one device out', { answers: { 204: 'nothing' } }),
  'POST /api/access-restorations': call(
    'Rend l’accès à un médecin ou à un administrateur qui a perdu ses clés',
    'Lets a doctor or administrator in again who lost their keys',
    {
      body: passkeys.restoreAccessBody,
      answers: { 201: passkeys.restoredAccess },
      problems: ['step-up-needed'],
    },
  ),
} as const satisfies Operations
