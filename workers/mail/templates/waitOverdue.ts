import { minutesText } from '../../../domain/language/minutes.ts'
import type { MailTemplate } from '../content.ts'

/** The link opens the question and decides nothing: mail scanners follow links (product.md 3.3). */
export const waitOverdue: MailTemplate<'wait-overdue'> = {
  fr: ({ firstName, link, waitMinutes }) => ({
    greets: firstName,
    subject: 'Souhaitez-vous attendre encore ?',
    preheader: 'Aucun médecin n’est encore disponible. Votre place est gardée.',
    blocks: [
      {
        kind: 'paragraph',
        text: `Nos médecins sont très sollicités : aucun n’a pu prendre votre question en ${minutesText('fr', waitMinutes)}. Nous en sommes désolés.`,
      },
      {
        kind: 'paragraph',
        text: 'Ouvrez votre question pour choisir : attendre encore, votre place est gardée, ou annuler.',
      },
      { kind: 'button', label: 'Ouvrir ma question et choisir', link },
      { kind: 'paragraph', text: 'Ouvrir cette page ne décide de rien : c’est vous qui choisissez ensuite.' },
    ],
  }),
  en: ({ firstName, link, waitMinutes }) => ({
    greets: firstName,
    subject: 'Would you like to go on waiting?',
    preheader: 'No doctor is available yet. Your place is kept.',
    blocks: [
      {
        kind: 'paragraph',
        text: `Our doctors are very busy: none could take your question within ${minutesText('en', waitMinutes)}. We are sorry.`,
      },
      { kind: 'paragraph', text: 'Open your question to choose: go on waiting, your place is kept, or cancel.' },
      { kind: 'button', label: 'Open my question and choose', link },
      { kind: 'paragraph', text: 'Opening the page decides nothing: you choose there.' },
    ],
  }),
}
