import type { MailTemplate } from '../content.ts'

export const questionMissed: MailTemplate<'question-missed'> = {
  fr: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Votre question est close',
    preheader: 'Vous pouvez la poser de nouveau, avec toutes vos réponses.',
    blocks: [
      { kind: 'paragraph', text: 'Un médecin a pris votre question et vous a attendu, puis il l’a close.' },
      {
        kind: 'paragraph',
        text: 'Vos réponses sont gardées : vous pouvez poser votre question de nouveau sans tout écrire une seconde fois.',
      },
      { kind: 'button', label: 'Reprendre ma question', link },
      { kind: 'warning', text: 'Si votre état s’aggrave ou vous inquiète, n’attendez pas : appelez le 15.' },
    ],
  }),
  en: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Your question is closed',
    preheader: 'You can ask it again, with all your answers.',
    blocks: [
      { kind: 'paragraph', text: 'A doctor took your question and waited for you, then closed it.' },
      {
        kind: 'paragraph',
        text: 'Your answers are kept: you can ask your question again without writing it all anew.',
      },
      { kind: 'button', label: 'Back to my question', link },
      { kind: 'warning', text: 'If you get worse or are worried, do not wait: call 15 in France, or 112 abroad.' },
    ],
  }),
}
