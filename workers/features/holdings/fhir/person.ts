import type { AllergyIntolerance, Consent, FhirResource, Patient } from 'fhir/r4'
import type { Holdings } from '../holdings.ts'

export const patientReference = ({ patient }: Holdings) => ({ reference: `Patient/${patient.id}` })

/** The person, what they agreed to, and their known allergies. */
export function personResources(holdings: Holdings): FhirResource[] {
  const { patient, consents } = holdings
  return [
    patientOf(holdings),
    ...consents.map((consent, index) => consentOf(holdings, { ...consent, index })),
    ...(patient.allergies ? [allergyOf(holdings, patient.allergies)] : []),
  ]
}

function patientOf({ patient, account }: Holdings): Patient {
  const { address, postcode, city, country } = patient
  const isOwn = patient.relation === 'self'
  return {
    resourceType: 'Patient',
    id: patient.id,
    // A member number is not an INS: it identifies a contract.
    ...(account.memberNumber && isOwn
      ? { identifier: [{ use: 'secondary', type: { text: 'Numéro de sociétaire' }, value: account.memberNumber }] }
      : {}),
    name: [{ use: 'official', family: patient.lastName, given: [patient.firstName] }],
    gender: patient.sex,
    birthDate: patient.birthDate,
    telecom: [
      ...(isOwn ? [{ system: 'email' as const, value: account.email }] : []),
      ...(patient.phone ? [{ system: 'phone' as const, value: patient.phone }] : []),
    ],
    ...(address || postcode || city || country
      ? {
          address: [
            {
              ...(address ? { line: [address] } : {}),
              ...(postcode ? { postalCode: postcode } : {}),
              ...(city ? { city } : {}),
              ...(country ? { country } : {}),
            },
          ],
        }
      : {}),
  }
}

type Agreement = Holdings['consents'][number] & { index: number }

function consentOf(holdings: Holdings, { kind, version, at, withdrawnAt, index }: Agreement): Consent {
  return {
    resourceType: 'Consent',
    id: `consent-${index + 1}`,
    status: withdrawnAt === null ? 'active' : 'inactive',
    scope: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
    },
    category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }], text: kind }],
    patient: patientReference(holdings),
    dateTime: at,
    policy: [{ uri: `urn:permanence:consent:${kind}:${version}` }],
  }
}

const allergyOf = (holdings: Holdings, text: string): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: 'allergies',
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
  },
  code: { text },
  patient: patientReference(holdings),
})
