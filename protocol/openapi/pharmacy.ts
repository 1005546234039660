import * as pharmacy from '../pharmacy.ts'
import type { ProblemName } from '../problems.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('pharmacy')
/** What a code itself may be refused for. */
const CODE: readonly ProblemName[] = [
  'malformed-token',
  'unknown-key',
  'revoked-key',
  'bad-signature',
  'not-found',
  'too-many-requests',
]

export const PHARMACY_OPERATIONS = {
  'GET /api/prescriptions/:token': call(
    'Lit une ordonnance ; lire ne délivre jamais',
    'Reads a prescription; reading never dispenses',
    { answers: { 200: pharmacy.checkedPrescription }, problems: CODE },
  ),
  'POST /api/prescriptions/:token/dispensations': call('Délivre, une seule fois', 'Dispenses, exactly once', {
    body: pharmacy.dispensationBody,
    keyRequired: true,
    answers: { 201: pharmacy.recordedDispensation },
    problems: [
      ...CODE,
      'already-dispensed',
      'renewal-not-due',
      'lines-already-dispensed',
      'expired',
      'revoked',
      'not-allowed',
    ],
  }),
  'DELETE /api/prescriptions/:token/dispensations': call(
    'Annule une délivrance, dans les dix minutes',
    'Undoes a dispensing, within ten minutes',
    { keyRequired: true, answers: { 200: pharmacy.undoneDispensation }, problems: [...CODE, 'too-late', 'conflict'] },
  ),
  'POST /api/prescriptions/:token/refusals': call(
    'Refuse de délivrer, et dit pourquoi',
    'Refuses to dispense, and says why',
    {
      body: pharmacy.dispensingRefusalBody,
      keyRequired: true,
      answers: { 201: pharmacy.recordedRefusal },
      problems: [...CODE, 'not-allowed'],
    },
  ),
  'GET /.well-known/jwks.json': call('Les clés publiques des ordonnances', 'The public keys of prescriptions', {
    answers: { 200: pharmacy.keySet },
  }),
} as const satisfies Operations
