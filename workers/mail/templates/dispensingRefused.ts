import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'
import { dayOf, timeOf } from './parisTime.ts'

/** Why is said in the space, not here: a reason says something about a person's health. */
export const dispensingRefused: MailTemplate<'dispensing-refused'> = {
  fr: ({ firstName, link, pharmacyName, at }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: 'Une pharmacie n’a pas délivré votre ordonnance',
      preheader: 'Votre ordonnance reste valable.',
      blocks: [
        {
          kind: 'paragraph',
          text: `Le ${dayOf(at)} à ${timeOf(at)} (heure de Paris), une pharmacie n’a pas délivré votre ordonnance${pharmacy ? ` : ${pharmacy}` : ''}. Son motif est dans votre espace.`,
        },
        {
          kind: 'paragraph',
          text: 'Votre ordonnance reste valable. En cas de doute, posez votre question à un médecin.',
        },
        { kind: 'button', label: 'Voir mon ordonnance', link },
      ],
    }
  },
  en: ({ firstName, link, pharmacyName, at }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: 'A pharmacy did not dispense your prescription',
      preheader: 'Your prescription stays valid.',
      blocks: [
        {
          kind: 'paragraph',
          text: `On ${dayOf(at)} at ${timeOf(at)} (Paris time), a pharmacy did not dispense your prescription${pharmacy ? `: ${pharmacy}` : ''}. Its reason is in your space.`,
        },
        { kind: 'paragraph', text: 'Your prescription stays valid. If in doubt, ask a doctor your question.' },
        { kind: 'button', label: 'See my prescription', link },
      ],
    }
  },
}
