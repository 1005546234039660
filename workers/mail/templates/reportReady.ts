import type { MailTemplate } from '../content.ts'

export const reportReady: MailTemplate<'report-ready'> = {
  fr: ({ firstName, link, addendum }) => ({
    greets: firstName,
    subject: addendum ? 'Votre compte rendu est complété' : 'Votre compte rendu est disponible',
    preheader: 'Vous le trouverez dans « Mes documents médicaux ».',
    blocks: [
      {
        kind: 'paragraph',
        text: addendum
          ? 'Le médecin a ajouté un complément au compte rendu de votre téléconsultation. Le compte rendu d’origine est conservé tel quel.'
          : 'Le compte rendu de votre téléconsultation est disponible.',
      },
      {
        kind: 'paragraph',
        text: 'Vous pouvez le lire et le télécharger. Il reste dans votre espace, à la page « Mes documents médicaux ».',
      },
      { kind: 'button', label: addendum ? 'Voir le complément' : 'Voir mon compte rendu', link },
    ],
  }),
  en: ({ firstName, link, addendum }) => ({
    greets: firstName,
    subject: addendum ? 'Something was added to your report' : 'Your report is available',
    preheader: 'You will find it under “My medical documents”.',
    blocks: [
      {
        kind: 'paragraph',
        text: addendum
          ? 'The doctor added an addendum to the report of your teleconsultation. The first report is kept as it was.'
          : 'The report of your teleconsultation is available.',
      },
      {
        kind: 'paragraph',
        text: 'You can read and download it. It stays in your personal space, under “My medical documents”.',
      },
      { kind: 'button', label: addendum ? 'See the addendum' : 'See my report', link },
    ],
  }),
}
