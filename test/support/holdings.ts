import type { ConsultationView } from '../../protocol/consultation.ts'
import type { Holdings } from '../../workers/features/holdings/holdings.ts'
import { prescriptionContent } from './prescriptionContent.ts'

const AT = '2026-02-27T13:30:00.000Z'
const ID = 'a'.repeat(64)
const content = prescriptionContent()

const consultation: ConsultationView = {
  id: ID,
  revision: 1,
  state: 'ended',
  channel: 'chat',
  specialty: 'generalist',
  pathway: null,
  course: null,
  patient: { id: 'leo', firstName: 'Léo', lastName: 'Msm', age: 8, sex: 'male', birthDate: '2018-05-01' },
  prompt: null,
  answers: {
    symptoms: 'Il tousse depuis deux jours.',
    weightKg: 24.5,
    heightCm: 128,
    treatments: '',
    antecedents: 'Asthme',
  },
  attachments: [{ id: 'file-1', name: 'gorge.jpg', mediaType: 'image/jpeg', size: 1234 }],
  entries: [
    { seq: 1, from: 'bot', at: AT, text: 'Que se passe-t-il ?' },
    { seq: 2, from: 'patient', at: AT, text: 'Il tousse.' },
    {
      seq: 3,
      from: 'doctor',
      at: AT,
      attachment: { id: 'file-2', name: 'a.pdf', mediaType: 'application/pdf', size: 9 },
    },
  ],
  waiting: null,
  doctor: { name: 'Dr Claire Martin', specialty: 'generalist', rpps: '10001234562' },
  presence: { patient: { here: false, since: null }, doctor: { here: false, since: null } },
  read: { patient: 3, doctor: 3 },
  returnBy: null,
  call: null,
  calls: [],
  handOvers: [],
  outcome: null,
  documents: [{ id: 'report-1', kind: 'report', title: 'Compte rendu', createdAt: AT }],
  rating: null,
  createdAt: AT,
  submittedAt: AT,
  takenAt: AT,
  endedAt: AT,
}

const dispensation = {
  id: 'd1',
  key: 'k',
  bodySha256: '',
  at: Date.parse(AT),
  pharmacyName: 'Pharmacie du Port',
  pharmacyFiness: null,
  undoneAt: null,
  mask: 1,
  begins: true,
  remaining: 1,
  substitutions: [{ line: 0, cip13: '3400935955838' }],
}
const progress = { complete: 0, owed: [1], partial: true, remaining: 1, dueAt: null }

/** All that is kept of a child: a question, a report, a prescription that one counter dispensed in part. */
export const HOLDINGS: Holdings = {
  exportedAt: AT,
  patient: {
    id: 'leo',
    relation: 'self',
    lastName: 'Msm',
    firstName: 'Léo',
    sex: 'male',
    birthDate: '2018-05-01',
    age: 8,
    address: '1 rue du Port',
    postcode: '79000',
    city: 'Niort',
    country: 'FR',
    phone: '+33602030440',
    profession: null,
    weightKg: 24.5,
    heightCm: 128,
    allergies: 'Arachides',
    antecedents: 'Asthme',
    treatments: null,
  },
  account: { email: 'marie@example.org', memberNumber: 'MSM002', organisation: 'MSM', locale: 'fr' },
  consents: [
    { kind: 'health-data', version: '2026-11-01', at: AT, withdrawnAt: null },
    { kind: 'consultation-terms', version: '2026-11-01', at: AT, withdrawnAt: AT },
  ],
  consultations: [
    consultation,
    { ...consultation, id: 'b'.repeat(64), state: 'intake', doctor: null, documents: [], attachments: [], entries: [] },
  ],
  documents: [],
  prescriptions: [
    {
      id: 'p1',
      consultationId: 'c1',
      documentId: 'doc-1',
      accountId: 'marie',
      content,
      recorded: [dispensation],
      dispensations: [dispensation],
      refusals: [],
      renewalDays: 0,
      progress,
      life: { issuedAt: content.issuedAt, renewals: 0, revokedAt: null, progress },
      use: { reads: 1, readsAfterDispensing: 0, forgeries: 0 },
    },
  ],
  forms: [],
  accesses: [],
  notes: [],
}
