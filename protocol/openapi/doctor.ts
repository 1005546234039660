import * as z from 'zod/mini'
import { consultation } from '../consultation.ts'
import * as desk from '../desk.ts'
import * as doctor from '../doctor.ts'
import { doctorProfileBody, ownDoctorProfile } from '../doctorProfile.ts'
import * as form from '../pathwayForm.ts'
import { ownPrescriptions } from '../pharmacy.ts'
import { addendumBody, endBody, reportBody, reportPublished } from '../report.ts'
import { consultationState } from '../vocabulary.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('doctor')
const moved = z.object({ id: z.string(), state: consultationState })

export const DOCTOR_OPERATIONS = {
  'GET /api/doctor/queue': call('La file d’attente', 'The queue', { answers: { 200: doctor.queue } }),
  'GET /api/doctor/socket': call(
    'La file en direct : y être connecté, c’est être en ligne (WebSocket)',
    'The queue live: being connected is being online (WebSocket)',
    { answers: { 101: 'socket' } },
  ),
  'PUT /api/doctor/presence': call('Commence ou finit une pause', 'Begins or ends a pause', {
    body: doctor.presenceBody,
    answers: { 200: doctor.presenceBody },
  }),
  'POST /api/doctor/consultations/:id/notes': call(
    'Laisse une note aux médecins suivants',
    'Leaves a note to the doctors who come next',
    { body: desk.noteBody, answers: { 201: desk.doctorTextMade }, problems: ['not-in-care'] },
  ),
  'GET /api/doctor/patients/:id/history': call(
    'Les consultations précédentes et les notes des confrères',
    'Earlier consultations and the notes of colleagues',
    {
      query: { consultation: { fr: 'la consultation qui donne accès', en: 'the consultation that gives access' } },
      answers: { 200: desk.history },
    },
  ),
  'POST /api/doctor/patients/:id/history': call(
    'Ouvre les consultations précédentes, en disant pourquoi',
    'Opens earlier consultations, saying why',
    { body: desk.reasonBody, answers: { 200: desk.history } },
  ),
  'GET /api/doctor/profile': call('Le profil du médecin', 'The doctor’s own profile', {
    answers: { 200: ownDoctorProfile },
  }),
  'PATCH /api/doctor/profile': call(
    'Corrige son propre profil ; l’identité (nom, titre, spécialité, RPPS) demande une preuve récente',
    'Corrects one’s own profile; identity (name, title, specialty, RPPS) asks for a fresh proof',
    { body: doctorProfileBody, answers: { 200: ownDoctorProfile }, problems: ['step-up-needed'] },
  ),
  'GET /api/doctor/day': call('La journée du médecin', 'The doctor’s day', { answers: { 200: desk.day } }),
  'GET /api/doctor/texts': call('Les modèles et textes du médecin', 'The doctor’s own templates and texts', {
    answers: { 200: desk.doctorTexts },
  }),
  'POST /api/doctor/texts': call('Garde un modèle ou un texte', 'Keeps a template or a text', {
    body: desk.doctorTextBody,
    answers: { 201: desk.doctorTextMade },
    problems: ['too-many-texts'],
  }),
  'PUT /api/doctor/texts/:id': call('Change un modèle ou un texte', 'Changes a template or a text', {
    body: desk.doctorTextBody,
    answers: { 200: desk.doctorTextMade },
  }),
  'DELETE /api/doctor/texts/:id': call('Supprime un modèle ou un texte', 'Removes a template or a text', {
    answers: { 204: 'nothing' },
  }),
  'GET /api/doctor/medicines': call('Cherche un médicament', 'Looks a medicine up', {
    query: { q: { fr: 'un nom ou une substance', en: 'a name or a substance' } },
    answers: { 200: doctor.medicineList },
  }),
  'GET /api/doctor/medicines/:cis': call('Un médicament', 'A medicine', { answers: { 200: doctor.medicineRead } }),
  'GET /api/doctor/consultations': call(
    'Les consultations que ce médecin suit',
    'The consultations in this doctor’s care',
    {
      answers: { 200: z.object({ consultations: z.array(z.looseObject({ id: z.string() })) }) },
    },
  ),
  'GET /api/doctor/consultations/:id': call(
    'Une consultation et son dossier ; la lecture est notée',
    'A consultation and its record; reading is written down',
    {
      answers: { 200: consultation },
    },
  ),
  'POST /api/doctor/consultations/:id/take': call('Prend une question', 'Takes a question', {
    answers: { 200: consultation },
    problems: ['already-taken', 'not-waiting'],
  }),
  'POST /api/doctor/consultations/:id/release': call(
    'Rend une question à la file',
    'Hands a question back to the queue',
    {
      body: doctor.releaseBody,
      answers: { 200: consultation },
      problems: ['not-in-care'],
    },
  ),
  'POST /api/doctor/consultations/:id/hand-over': call(
    'Confie une question à un confrère ou à une spécialité',
    'Passes a question on to a colleague or a specialty',
    {
      body: doctor.handOverBody,
      answers: { 200: moved },
      problems: ['same-recipient', 'colleague-offline', 'not-in-care'],
    },
  ),
  'GET /api/doctor/colleagues': call('Les confrères', 'The colleagues', { answers: { 200: doctor.colleagueList } }),
  'POST /api/doctor/consultations/:id/end': call('Termine une consultation', 'Ends a consultation', {
    body: endBody,
    answers: { 200: consultation },
    problems: ['too-early', 'not-in-care'],
  }),
  'GET /api/doctor/consultations/:id/forms/:pathway': call(
    'La fiche d’un parcours, et celles des médecins précédents',
    'A pathway’s form, and those of the doctors before',
    { answers: { 200: form.formView }, problems: ['not-in-care'] },
  ),
  'PUT /api/doctor/consultations/:id/forms/:pathway': call(
    'Enregistre la fiche d’un parcours et sa note',
    'Saves a pathway’s form and its note',
    { body: form.formBody, answers: { 200: form.formKept }, problems: ['not-in-care', 'invalid'] },
  ),
  'POST /api/doctor/consultations/:id/report': call(
    'Publie le compte rendu, une seule fois',
    'Publishes the report, once',
    {
      body: reportBody,
      answers: { 201: reportPublished },
      problems: ['report-published', 'not-in-care'],
    },
  ),
  'POST /api/doctor/consultations/:id/report/addenda': call(
    'Complète un compte rendu publié',
    'Completes a published report',
    {
      body: addendumBody,
      answers: { 201: reportPublished },
      problems: ['report-not-published', 'not-in-care'],
    },
  ),
  'POST /api/doctor/consultations/:id/prescriptions': call('Prépare une ordonnance', 'Drafts a prescription', {
    body: doctor.prescriptionBody,
    answers: { 201: doctor.prescriptionDrafted },
    problems: ['narcotic-not-allowed', 'not-in-care'],
  }),
  'POST /api/doctor/consultations/:id/prescriptions/check': call(
    'Ce qu’une ordonnance a de risqué, avant de la préparer',
    'What is risky in a prescription, before drafting it',
    { body: doctor.prescriptionCheckBody, answers: { 200: doctor.prescriptionChecked }, problems: ['not-in-care'] },
  ),
  'GET /api/doctor/consultations/:id/prescriptions': call(
    'Les ordonnances d’avant de ce patient',
    'This patient’s earlier prescriptions',
    { answers: { 200: doctor.earlierPrescriptions } },
  ),
  'GET /api/doctor/prescriptions': call(
    'Ce que sont devenues les ordonnances signées',
    'What became of the prescriptions signed',
    {
      answers: { 200: ownPrescriptions },
    },
  ),
  'POST /api/doctor/prescriptions/:id/sign': call('Signe une ordonnance', 'Signs a prescription', {
    answers: { 200: doctor.prescriptionSigned },
    problems: ['not-in-care'],
  }),
  'POST /api/doctor/prescriptions/:id/revoke': call('Révoque une ordonnance signée', 'Revokes a signed prescription', {
    body: doctor.revokeBody,
    answers: { 200: z.object({ id: z.string(), state: z.literal('revoked') }) },
    problems: ['conflict'],
  }),
} as const satisfies Operations
