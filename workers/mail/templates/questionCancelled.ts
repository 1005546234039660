import type { MailTemplate } from '../content.ts'

export const questionCancelled: MailTemplate<'question-cancelled'> = {
  fr: ({ firstName }) => ({
    greets: firstName,
    subject: 'Votre question est annulée',
    preheader: 'Vous pouvez en poser une nouvelle quand vous le souhaitez.',
    blocks: [
      { kind: 'paragraph', text: 'Votre question est annulée, comme vous l’avez demandé. Aucun médecin n’y répondra.' },
      { kind: 'paragraph', text: 'Vous pouvez en poser une nouvelle quand vous le souhaitez.' },
      { kind: 'warning', text: 'Si votre état s’aggrave ou vous inquiète, n’attendez pas : appelez le 15.' },
    ],
  }),
  en: ({ firstName }) => ({
    greets: firstName,
    subject: 'Your question is cancelled',
    preheader: 'You can ask a new one whenever you like.',
    blocks: [
      { kind: 'paragraph', text: 'Your question is cancelled, as you asked. No doctor will answer it.' },
      { kind: 'paragraph', text: 'You can ask a new one whenever you like.' },
      {
        kind: 'warning',
        text: 'If you get worse or are worried, do not wait: call 15 in France, or 112 abroad.',
      },
    ],
  }),
}
