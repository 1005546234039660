import { expect, test } from 'vitest'
import { noticeText } from '../../domain/consultation/notices.ts'
import type { Notice } from '../../domain/consultation/thread.ts'
import { LOCALES } from '../../domain/language/phrase.ts'

const NOTICES: readonly Notice[] = [
  { code: 'question-sent', waitMinutes: 15 },
  { code: 'wait-overdue' },
  { code: 'waiting-again' },
  { code: 'cancelled' },
  { code: 'no-doctor' },
  { code: 'doctor-took', doctorName: 'Dr Hélène Moreau' },
  { code: 'released' },
  { code: 'released', reason: 'patient-away' },
  { code: 'released', reason: 'not-my-field' },
  { code: 'handed-over', doctorName: 'Dr A', to: { kind: 'doctor', name: 'Dr B', specialty: 'dermatology' } },
  { code: 'handed-over', doctorName: 'Dr A', to: { kind: 'specialty', specialty: 'psychiatry' } },
  { code: 'ended' },
  { code: 'ended', outcome: 'nothing-further' },
  { code: 'missed' },
  { code: 'document-ready', kind: 'report' },
  { code: 'document-ready', kind: 'report', addendum: true },
  { code: 'document-ready', kind: 'prescription' },
]
const TO_THE_PATIENT = /\b(vous|votre|you|your)\b/i

test('a notice never speaks to the doctor as if they were the patient', () => {
  for (const notice of NOTICES)
    for (const locale of LOCALES) expect(noticeText(notice, 'doctor', locale)).not.toMatch(TO_THE_PATIENT)
})

test('the patient is spoken to: what concerns them says « vous »', () => {
  expect(noticeText({ code: 'doctor-took', doctorName: 'Dr A' }, 'patient', 'fr')).toBe('Dr A prend votre question.')
  expect(noticeText({ code: 'document-ready', kind: 'report' }, 'patient', 'en')).toBe('Your report is available.')
})
