import type { MailTemplate } from '../content.ts'

/** The apology. Its first French sentence is exact, apostrophe included (product.md 3.3). */
export const noDoctor: MailTemplate<'no-doctor'> = {
  fr: ({ firstName }) => ({
    greets: firstName,
    subject: 'Aucun médecin n’a pu traiter votre question',
    preheader: 'Toutes nos excuses. En cas d’urgence, appelez le 15.',
    blocks: [
      {
        kind: 'paragraph',
        text: "Suite à une forte affluence, aucun médecin n'a pu traiter votre question dans le délai garanti.",
      },
      {
        kind: 'paragraph',
        text: 'Nous nous excusons sincèrement pour ce désagrément. Vous pouvez poser une nouvelle question quand vous le souhaitez.',
      },
      {
        kind: 'warning',
        text: 'Ce service n’est pas un service d’urgence. En cas d’urgence, appelez le 15.',
      },
    ],
  }),
  en: ({ firstName }) => ({
    greets: firstName,
    subject: 'No doctor could take your question',
    preheader: 'We apologise. In an emergency, call 15 in France, or 112 abroad.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Because of very high demand, no doctor could take your question in the guaranteed time.',
      },
      { kind: 'paragraph', text: 'We sincerely apologise. You can ask a new question whenever you like.' },
      {
        kind: 'warning',
        text: 'This is not an emergency service. In an emergency, call 15 in France, or 112 abroad.',
      },
    ],
  }),
}
