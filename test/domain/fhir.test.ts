import { Fhir } from 'fhir-validator'
import { expect, test } from 'vitest'
import { asFhir } from '../../workers/features/holdings/fhir/bundle.ts'
import { HOLDINGS } from '../support/holdings.ts'

const bundle = asFhir(HOLDINGS)

test('everything held on a person is a bundle that a validator of FHIR R4 accepts', () => {
  const { valid, messages } = new Fhir().validate(bundle, { errorOnUnexpected: true })
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
  expect(valid).toBe(true)
})

test('each of its resources has an id of its own, and every reference leads to one of them', () => {
  const names = (bundle.entry ?? []).map(({ resource }) => `${resource?.resourceType}/${resource?.id}`)
  expect(new Set(names).size).toBe(names.length)
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference)
  expect(references.filter((reference) => !names.includes(reference ?? ''))).toEqual([])
  for (const id of names) expect(id.split('/')[1]).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
})

test('the bundle holds every kind of thing that is kept', () => {
  const kinds = new Set((bundle.entry ?? []).map(({ resource }) => resource?.resourceType))
  for (const kind of [
    'Patient',
    'Consent',
    'Encounter',
    'Observation',
    'Communication',
    'DocumentReference',
    'MedicationRequest',
    'MedicationDispense',
  ] as const)
    expect(kinds, kind).toContain(kind)
})
