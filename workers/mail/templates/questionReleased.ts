import type { MailTemplate } from '../content.ts'

export const questionReleased: MailTemplate<'question-released'> = {
  fr: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Votre question attend de nouveau un médecin',
    preheader: 'Votre place est gardée.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Le médecin qui avait pris votre question l’a rendue. Votre place est gardée, et vous serez prévenu dès qu’un autre médecin la prend.',
      },
      { kind: 'button', label: 'Voir ma question', link },
      { kind: 'warning', text: 'Si votre état s’aggrave ou vous inquiète, n’attendez pas : appelez le 15.' },
    ],
  }),
  en: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Your question is waiting for a doctor again',
    preheader: 'Your place is kept.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'The doctor who had taken your question handed it back. Your place is kept, and you will be told as soon as another doctor takes it.',
      },
      { kind: 'button', label: 'See my question', link },
      { kind: 'warning', text: 'If you get worse or are worried, do not wait: call 15 in France, or 112 abroad.' },
    ],
  }),
}
