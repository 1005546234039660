import type { Bundle, FhirResource } from 'fhir/r4'
import type { Holdings } from '../holdings.ts'
import { careResources } from './care.ts'
import { medicationResources } from './medication.ts'
import { personResources } from './person.ts'

/** Everything held on a person as a Bundle of FHIR R4 (http://hl7.org/fhir/R4): for another service to take over. */
export function asFhir(holdings: Holdings): Bundle {
  const resources: FhirResource[] = [
    ...personResources(holdings),
    ...careResources(holdings),
    ...medicationResources(holdings),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: holdings.exportedAt,
    entry: resources.map((resource) => ({
      fullUrl: `https://permanence.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  }
}
