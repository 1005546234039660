import type { FhirResource, MedicationDispense, MedicationRequest } from 'fhir/r4'
import { iso } from '../../../../domain/language/instant.ts'
import { allLines, linesOf } from '../../../../domain/prescription/dispensing.ts'
import type { LoadedPrescription } from '../../pharmacy/loadPrescription.ts'
import type { Holdings } from '../holdings.ts'
import { encounterReference, practitioner } from './care.ts'
import { patientReference } from './person.ts'

/** Each line that was prescribed, and each time that it was given. */
export const medicationResources = (holdings: Holdings): FhirResource[] =>
  holdings.prescriptions.flatMap((prescription) => [
    ...prescription.content.lines.map((_, line) => requestOf(holdings, prescription, line)),
    ...dispensesOf(holdings, prescription),
  ])

const requestId = ({ id }: LoadedPrescription, line: number) => `${id.slice(0, 50)}-line-${line + 1}`

function medicineOf({ content }: LoadedPrescription, index: number) {
  const line = content.lines[index]
  if (!line) throw new Error(`prescription ${content.number} has no line ${index}`)
  const coding = line.cis
    ? { coding: [{ system: 'https://base-donnees-publique.medicaments.gouv.fr', code: line.cis }] }
    : {}
  return { line, medicationCodeableConcept: { ...coding, text: line.medicine } }
}

function requestOf(holdings: Holdings, prescription: LoadedPrescription, index: number): MedicationRequest {
  const { content, life, documentId } = prescription
  const { line, medicationCodeableConcept } = medicineOf(prescription, index)
  const consultationId = holdings.documents.find(({ id }) => id === documentId)?.consultationId
  return {
    resourceType: 'MedicationRequest',
    id: requestId(prescription, index),
    groupIdentifier: { value: content.number },
    status: life.revokedAt === null ? 'active' : 'stopped',
    intent: 'order',
    medicationCodeableConcept,
    subject: patientReference(holdings),
    ...(consultationId ? { encounter: encounterReference(consultationId) } : {}),
    authoredOn: iso(content.issuedAt),
    requester: practitioner(content.doctor),
    dosageInstruction: [{ text: line.posology }],
    dispenseRequest: {
      numberOfRepeatsAllowed: content.renewals,
      ...(line.quantity === undefined ? {} : { quantity: { value: line.quantity, unit: 'boîte' } }),
      ...(line.durationDays === undefined
        ? {}
        : {
            expectedSupplyDuration: {
              value: line.durationDays,
              unit: 'jour',
              system: 'http://unitsofmeasure.org',
              code: 'd',
            },
          }),
    },
    substitution: { allowedBoolean: line.nonSubstitutable === undefined },
  }
}

const dispensesOf = (holdings: Holdings, prescription: LoadedPrescription): MedicationDispense[] =>
  prescription.dispensations.flatMap(({ id, at, pharmacyName, mask, substitutions }) => {
    const count = prescription.content.lines.length
    return linesOf(mask ?? allLines(count), count).map((index) => ({
      resourceType: 'MedicationDispense' as const,
      id: `${id.slice(0, 50)}-line-${index + 1}`,
      status: 'completed' as const,
      medicationCodeableConcept: medicineOf(prescription, index).medicationCodeableConcept,
      subject: patientReference(holdings),
      performer: [{ actor: { display: pharmacyName } }],
      authorizingPrescription: [{ reference: `MedicationRequest/${requestId(prescription, index)}` }],
      whenHandedOver: iso(at),
      substitution: { wasSubstituted: substitutions.some(({ line }) => line === index) },
    }))
  })
