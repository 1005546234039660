import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

const DAY = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const TIME = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

/** Sent so that a dispensing that the patient knows nothing of does not stay unseen. */
export const prescriptionDispensed: MailTemplate<'prescription-dispensed'> = {
  fr: ({ firstName, link, pharmacyName, at }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: 'Votre ordonnance a été délivrée',
      preheader: `Le ${DAY.format(at)} à ${TIME.format(at)}, heure de Paris.`,
      blocks: [
        {
          kind: 'paragraph',
          text: `Votre ordonnance a été délivrée le ${DAY.format(at)} à ${TIME.format(at)} (heure de Paris)${pharmacy ? `, par : ${pharmacy}` : ''}.`,
        },
        { kind: 'paragraph', text: 'Si vous ne reconnaissez pas cette délivrance, écrivez-nous.' },
        { kind: 'button', label: 'Voir mon ordonnance', link },
      ],
    }
  },
  en: ({ firstName, link, pharmacyName, at }) => {
    const pharmacy = plainName(pharmacyName)
    return {
      greets: firstName,
      subject: 'Your prescription was dispensed',
      preheader: `On ${DAY.format(at)} at ${TIME.format(at)}, Paris time.`,
      blocks: [
        {
          kind: 'paragraph',
          text: `Your prescription was dispensed on ${DAY.format(at)} at ${TIME.format(at)} (Paris time)${pharmacy ? `, by ${pharmacy}` : ''}.`,
        },
        { kind: 'paragraph', text: 'If you know nothing of it, write to us.' },
        { kind: 'button', label: 'See my prescription', link },
      ],
    }
  },
}
