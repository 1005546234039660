import * as admin from '../admin.ts'
import * as texts from '../consentTexts.ts'
import { doctorProfileBody } from '../doctorProfile.ts'
import * as hours from '../hours.ts'
import * as journal from '../journal.ts'
import * as organisations from '../organisations.ts'
import * as pathways from '../pathwayAdmin.ts'
import { type Operations, operationOf } from './operation.ts'

const call = operationOf('admin')

const JOURNAL_QUERY = {
  who: { fr: 'dans l’adresse ou le nom de qui l’a fait', en: 'in the address or name of who did it' },
  action: { fr: 'une action seulement', en: 'one action only' },
  subject: {
    fr: 'dans ce qui est concerné : adresse, identifiant, objet',
    en: 'in what it was done to: address, id, subject',
  },
  from: { fr: 'du jour AAAA-MM-JJ', en: 'from the day YYYY-MM-DD' },
  to: { fr: 'au jour AAAA-MM-JJ compris', en: 'to the day YYYY-MM-DD, included' },
  before: { fr: 'la suite, par « next »', en: 'what follows, by `next`' },
} as const

export const ADMIN_OPERATIONS = {
  'GET /api/admin/pathways': call('Les parcours et leurs versions', 'The pathways and their versions', {
    answers: { 200: pathways.pathwayList },
  }),
  'POST /api/admin/pathways': call(
    'Enregistre un document comme nouvelle version, en brouillon',
    'Saves a document as a new version, a draft',
    { body: pathways.savePathwayBody, answers: { 201: pathways.pathwaySaved }, problems: ['invalid', 'conflict'] },
  ),
  'GET /api/admin/pathways/:id/learned': call(
    'Ce qu’un parcours a vu : par jour, situation et issue',
    'What a pathway saw: by day, situation and outcome',
    { answers: { 200: pathways.pathwayLearned } },
  ),
  'GET /api/admin/pathways/:id/versions/:version': call('Le document d’une version', 'A version’s document', {
    answers: { 200: pathways.pathwayVersion },
  }),
  'POST /api/admin/pathways/:id/versions/:version/term': call(
    'Publie, programme ou termine une version',
    'Publishes, schedules or ends a version',
    { body: pathways.termBody, answers: { 200: pathways.pathwaySaved }, problems: ['invalid'] },
  ),
  'GET /api/admin/queues': call('Les files d’attente en direct', 'The queues now', {
    answers: { 200: admin.watchedQueues },
  }),
  'GET /api/admin/waits': call(
    'L’attente constatée, par spécialité et par heure de la journée',
    'The waits that were seen, by specialty and hour of the day',
    {
      query: { days: { fr: '1, 7 ou 30 derniers jours (7)', en: 'the last 1, 7 or 30 days (7)' } },
      answers: { 200: admin.waits },
    },
  ),
  'GET /api/admin/parked': call('Ce qu’aucune tentative n’a pu livrer', 'What no attempt could deliver', {
    answers: { 200: admin.parkedDeliveries },
  }),
  'POST /api/admin/parked/retry': call('Essaie de nouveau de les livrer', 'Tries to deliver them again', {
    body: admin.retryBody,
    answers: { 200: admin.retried },
  }),
  'GET /api/admin/organisations': call('Les organismes', 'The organisations', {
    answers: { 200: organisations.organisationList },
  }),
  'POST /api/admin/organisations': call('Ajoute un organisme', 'Adds an organisation', {
    body: organisations.newOrganisationBody,
    answers: { 201: organisations.organisationView },
  }),
  'PATCH /api/admin/organisations/:id': call(
    'Change un organisme : nom, numéros de sociétaire, contact, widget',
    'Changes an organisation: name, member numbers, contact, widget',
    { body: organisations.organisationBody, answers: { 200: organisations.organisationView } },
  ),
  'POST /api/admin/organisations/:id/look-after': call(
    'Montre cet organisme dans son propre espace intégrateurs',
    'Shows this organisation in one’s own integrators’ place',
    { answers: { 200: organisations.organisationView } },
  ),
  'GET /api/admin/opening-hours': call('Quand chaque spécialité répond', 'When each specialty answers', {
    answers: { 200: hours.managedHoursList },
  }),
  'PUT /api/admin/opening-hours/:specialty': call('Change ses heures', 'Changes its hours', {
    body: hours.hoursBody,
    answers: { 200: hours.managedHours },
  }),
  'GET /api/admin/consent-texts': call(
    'Les textes à accepter, toutes leurs versions, et combien les ont acceptés',
    'The texts to agree to, all their versions, and how many agreed',
    { answers: { 200: texts.managedConsentTexts } },
  ),
  'POST /api/admin/consent-texts': call(
    'Publie une nouvelle version, demandée de nouveau à chacun',
    'Publishes a new version, for which everyone is asked again',
    { body: texts.publishConsentBody, answers: { 201: texts.publishedConsent }, problems: ['invalid', 'conflict'] },
  ),
  'GET /api/admin/ratings': call(
    'Les avis des patients, et leur moyenne par spécialité',
    'Patients’ ratings, and their average by specialty',
    {
      query: { before: { fr: 'la suite, par « next »', en: 'what follows, by `next`' } },
      answers: { 200: hours.ratings },
    },
  ),
  'GET /api/admin/journal': call(
    'Le journal : qui a fait quoi, à qui, quand, et ce qui a changé',
    'The journal: who did what, to whom, when, and what changed',
    { query: JOURNAL_QUERY, answers: { 200: journal.journal }, problems: ['invalid'] },
  ),
  'GET /api/admin/journal/export': call('Le même, en CSV', 'The same, as CSV', {
    query: JOURNAL_QUERY,
    answers: { 200: 'bytes' },
    problems: ['invalid'],
  }),
  'GET /api/admin/doctors': call('Les médecins de la plateforme', 'The doctors of the platform', {
    answers: { 200: admin.managedDoctors },
  }),
  'POST /api/admin/doctors': call(
    'Invite un médecin : un message lui permet d’ajouter sa première clé d’accès, une fois',
    'Invites a doctor: a mail lets them add their first passkey, once',
    { body: doctorProfileBody, answers: { 201: admin.invitedDoctor }, problems: ['step-up-needed'] },
  ),
  'PATCH /api/admin/doctors/:id': call('Corrige le profil d’un médecin', 'Corrects a doctor’s profile', {
    body: doctorProfileBody,
    answers: { 200: admin.managedDoctor },
  }),
  'POST /api/admin/doctors/:id/invitation': call('Renvoie l’invitation', 'Sends the invitation again', {
    answers: { 201: admin.invitedDoctor },
    problems: ['step-up-needed', 'conflict'],
  }),
  'POST /api/admin/doctors/:id/suspend': call(
    'Suspend un médecin, aussitôt ; ses questions retournent dans la file',
    'Suspends a doctor, at once; their questions go back to the queue',
    { answers: { 200: admin.managedDoctor } },
  ),
  'POST /api/admin/doctors/:id/resume': call('Lève la suspension', 'Lifts the suspension', {
    answers: { 200: admin.managedDoctor },
    problems: ['step-up-needed'],
  }),
} as const satisfies Operations
