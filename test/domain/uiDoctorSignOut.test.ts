import { expect, test } from 'vitest'
import { isBlankPrescription } from '../../ui/doctor/prescription/derivePrescription.ts'
import { unsentIn } from '../../ui/doctor/signOut/deriveUnsent.ts'

test('what a doctor has not sent is named once for each consultation, and what the device keeps for itself is not', () => {
  const names = [
    'draft:report:c1',
    'draft:addendum:c2',
    'draft:note:c1',
    'draft:form:c1:covid-19',
    'draft:doctor-message:c1',
    'draft:hand-over:c1',
    'outgoing:doctor:c1:k1',
    'outgoing:doctor:c1:k2',
    'draft:doctor-profile',
    'prescription:c2',
    // The device's own, another page's, and a patient's.
    'shortcuts',
    'account',
    'language',
    'draft:symptoms:c9',
    'outgoing:patient:c9:k',
    'prescription-code:d1',
    'constructor',
  ]
  expect(unsentIn(names).map(({ kind, consultationId }) => `${kind} ${consultationId ?? ''}`.trim())).toEqual([
    'addendum c2',
    'message c1',
    'profile',
    'form c1',
    'note c1',
    'report c1',
    'prescription c2',
  ])
  expect(unsentIn([])).toEqual([])
})

test('a prescription of which nothing was written is nothing that would be missed', () => {
  const line = { id: 'l', medicine: ' ', posology: '', quantity: '1', reimbursable: true }
  expect(isBlankPrescription({ lines: [line], renewals: '0' })).toBe(true)
  expect(isBlankPrescription({ lines: [line, { ...line, posology: 'le soir' }], renewals: '0' })).toBe(false)
})
