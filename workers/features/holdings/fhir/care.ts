import type { Communication, DocumentReference, Encounter, FhirResource, Observation } from 'fhir/r4'
import type { ConsultationState } from '../../../../domain/consultation/consultation.ts'
import type { ConsultationView, EntryView } from '../../../../protocol/consultation.ts'
import { filesOf } from '../files.ts'
import type { Holdings } from '../holdings.ts'
import { patientReference } from './person.ts'

/** Each consultation with what was measured, said and written in it. */
export const careResources = (holdings: Holdings): FhirResource[] =>
  holdings.consultations.flatMap((consultation) => [
    encounterOf(holdings, consultation),
    ...observationsOf(holdings, consultation),
    ...consultation.entries.flatMap((entry) => communicationOf(holdings, consultation, entry) ?? []),
    ...filesOf(consultation).map((file) => attachmentOf(holdings, consultation, file)),
    ...consultation.documents.flatMap((document) =>
      document.kind === 'report' ? [reportOf(holdings, consultation, document)] : [],
    ),
  ])

export const encounterReference = (consultationId: string) => ({ reference: `Encounter/${consultationId}` })

const STATUS: Readonly<Record<ConsultationState, Encounter['status']>> = {
  intake: 'planned',
  waiting: 'arrived',
  overdue: 'arrived',
  taken: 'in-progress',
  active: 'in-progress',
  ended: 'finished',
  cancelled: 'cancelled',
  missed: 'cancelled',
}

function encounterOf(holdings: Holdings, { id, state, doctor, answers, ...times }: ConsultationView): Encounter {
  const { createdAt, submittedAt, endedAt } = times
  return {
    resourceType: 'Encounter',
    id,
    status: STATUS[state],
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR', display: 'virtual' },
    subject: patientReference(holdings),
    period: { start: submittedAt ?? createdAt, ...(endedAt ? { end: endedAt } : {}) },
    ...(doctor ? { participant: [{ individual: practitioner(doctor) }] } : {}),
    ...(answers.symptoms ? { reasonCode: [{ text: answers.symptoms }] } : {}),
  }
}

/** A doctor, by the number of the shared directory of health professionals (its OID is that of the ANS). */
export const practitioner = ({ name, rpps }: { name: string; rpps: string }) => ({
  display: name,
  identifier: { system: 'urn:oid:1.2.250.1.71.4.2.1', value: rpps },
})

function observationsOf(holdings: Holdings, consultation: ConsultationView): Observation[] {
  const { id, answers, submittedAt, createdAt } = consultation
  const observation = (name: string, code: string, value: Partial<Observation>): Observation => ({
    resourceType: 'Observation',
    id: `${id.slice(0, 40)}-${name}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }], text: name },
    subject: patientReference(holdings),
    encounter: encounterReference(id),
    effectiveDateTime: submittedAt ?? createdAt,
    ...value,
  })
  const quantity = (value: number, unit: string) => ({
    valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  })
  return [
    ...(answers.weightKg === undefined ? [] : [observation('weight', '29463-7', quantity(answers.weightKg, 'kg'))]),
    ...(answers.heightCm === undefined ? [] : [observation('height', '8302-2', quantity(answers.heightCm, 'cm'))]),
    ...(answers.pregnant === undefined ? [] : [observation('pregnant', '82810-3', { valueBoolean: answers.pregnant })]),
    ...(answers.treatments ? [observation('treatments', '10160-0', { valueString: answers.treatments })] : []),
    ...(answers.antecedents ? [observation('antecedents', '11348-0', { valueString: answers.antecedents })] : []),
  ]
}

function communicationOf(
  holdings: Holdings,
  { id, doctor }: ConsultationView,
  { seq, from, at, text, attachment }: EntryView,
): Communication | null {
  if (from !== 'patient' && from !== 'doctor') return null
  return {
    resourceType: 'Communication',
    id: `${id.slice(0, 40)}-entry-${seq}`,
    status: 'completed',
    subject: patientReference(holdings),
    encounter: encounterReference(id),
    sent: at,
    ...(from === 'patient' ? { sender: patientReference(holdings) } : doctor ? { sender: practitioner(doctor) } : {}),
    payload: [
      ...(text ? [{ contentString: text }] : []),
      ...(attachment ? [{ contentAttachment: { contentType: attachment.mediaType, title: attachment.name } }] : []),
    ],
  }
}

function attachmentOf(
  holdings: Holdings,
  { id, createdAt }: ConsultationView,
  { id: fileId, name, mediaType, size }: ConsultationView['attachments'][number],
): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: fileId,
    status: 'current',
    type: { text: 'Pièce jointe' },
    subject: patientReference(holdings),
    date: createdAt,
    content: [{ attachment: { contentType: mediaType, title: name, size } }],
    context: { encounter: [encounterReference(id)] },
  }
}

function reportOf(
  holdings: Holdings,
  { id, doctor }: ConsultationView,
  document: ConsultationView['documents'][number],
): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: document.id,
    status: 'current',
    type: { coding: [{ system: 'http://loinc.org', code: '11488-4' }], text: document.title },
    subject: patientReference(holdings),
    date: document.createdAt,
    ...(doctor ? { author: [practitioner(doctor)] } : {}),
    content: [{ attachment: { contentType: 'application/pdf', title: document.title, creation: document.createdAt } }],
    context: { encounter: [encounterReference(id)] },
  }
}
