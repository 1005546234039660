import type { MailTemplate } from '../content.ts'

export const reportReady: MailTemplate<'report-ready'> = {
  fr: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Votre compte rendu est disponible',
    preheader: 'Vous le trouverez dans « Mes documents médicaux ».',
    blocks: [
      { kind: 'paragraph', text: 'Le compte rendu de votre téléconsultation est disponible.' },
      {
        kind: 'paragraph',
        text: 'Vous pouvez le lire et le télécharger. Il reste dans votre espace, à la page « Mes documents médicaux ».',
      },
      { kind: 'button', label: 'Voir mon compte rendu', link },
    ],
  }),
  en: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Your report is available',
    preheader: 'You will find it under “My medical documents”.',
    blocks: [
      { kind: 'paragraph', text: 'The report of your teleconsultation is available.' },
      {
        kind: 'paragraph',
        text: 'You can read and download it. It stays in your personal space, under “My medical documents”.',
      },
      { kind: 'button', label: 'See my report', link },
    ],
  }),
}
