import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

export const prescriptionReady: MailTemplate<'prescription-ready'> = {
  fr: ({ firstName, link, doctorName }) => ({
    greets: firstName,
    subject: 'Votre ordonnance est disponible',
    preheader: 'Vous pouvez la télécharger et la montrer à la pharmacie.',
    blocks: [
      { kind: 'paragraph', text: `${plainName(doctorName) ?? 'Votre médecin'} a signé votre ordonnance.` },
      {
        kind: 'paragraph',
        text: 'Vous pouvez la télécharger, l’imprimer, ou la montrer à la pharmacie sur votre téléphone.',
      },
      { kind: 'button', label: 'Voir mon ordonnance', link },
    ],
  }),
  en: ({ firstName, link, doctorName }) => ({
    greets: firstName,
    subject: 'Your prescription is available',
    preheader: 'You can download it and show it at the pharmacy.',
    blocks: [
      { kind: 'paragraph', text: `${plainName(doctorName) ?? 'Your doctor'} has signed your prescription.` },
      { kind: 'paragraph', text: 'You can download it, print it, or show it at the pharmacy on your phone.' },
      { kind: 'button', label: 'See my prescription', link },
    ],
  }),
}
