import type { PrescriptionContent } from '../../domain/prescription/contents.ts'

/** A prescription as a doctor signs it, to vary from. */
export function prescriptionContent(changes: Partial<PrescriptionContent> = {}): PrescriptionContent {
  return {
    number: '7F3K-29QD',
    issuedAt: Date.parse('2026-02-27T13:30:00Z'),
    doctor: {
      name: 'MARTIN Claire',
      specialty: 'generalist',
      title: 'Docteur en médecine',
      address: '2 rue Augustin Fresnel, 13470 Carnoux-en-Provence, France',
      phone: '+33 4 91 00 00 00',
      email: 'claire.martin@permanence.example',
      rpps: '10001234562',
    },
    patient: {
      lastName: 'DUPONT',
      firstName: 'Éloïse',
      birthDate: '2000-05-05',
      sex: 'female',
      weightKg: 54,
      heightCm: 167,
    },
    lines: [
      {
        cis: '60234100',
        medicine: 'DOLIPRANE 1000 mg, comprimé',
        posology: '1 comprimé 3 fois par jour pendant 5 jours',
        quantity: 2,
        reimbursable: true,
      },
      {
        medicine: 'SÉRUM PHYSIOLOGIQUE',
        posology: 'Laver les yeux matin et soir pendant 7 jours',
        quantity: 1,
        reimbursable: false,
      },
    ],
    renewals: 0,
    ...changes,
  }
}
