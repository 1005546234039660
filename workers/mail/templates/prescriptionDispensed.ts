import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'
import { dayOf, timeOf } from './parisTime.ts'

/** Sent so that a dispensing that the patient knows nothing of does not stay unseen. */
export const prescriptionDispensed: MailTemplate<'prescription-dispensed'> = {
  fr: ({ firstName, link, pharmacyName, at, part }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: `Votre ordonnance a été délivrée${part ? ' en partie' : ''}`,
      preheader: `Le ${dayOf(at)} à ${timeOf(at)}, heure de Paris.`,
      blocks: [
        {
          kind: 'paragraph',
          text: `Votre ordonnance a été délivrée${part ? ' en partie' : ''} le ${dayOf(at)} à ${timeOf(at)} (heure de Paris)${pharmacy ? `, par : ${pharmacy}` : ''}.`,
        },
        { kind: 'paragraph', text: 'Si vous ne reconnaissez pas cette délivrance, écrivez-nous.' },
        { kind: 'button', label: 'Voir mon ordonnance', link },
      ],
    }
  },
  en: ({ firstName, link, pharmacyName, at, part }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: `Your prescription was dispensed${part ? ' in part' : ''}`,
      preheader: `On ${dayOf(at)} at ${timeOf(at)}, Paris time.`,
      blocks: [
        {
          kind: 'paragraph',
          text: `Your prescription was dispensed${part ? ' in part' : ''} on ${dayOf(at)} at ${timeOf(at)} (Paris time)${pharmacy ? `, by ${pharmacy}` : ''}.`,
        },
        { kind: 'paragraph', text: 'If you know nothing of it, write to us.' },
        { kind: 'button', label: 'See my prescription', link },
      ],
    }
  },
}
