import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

export const cameOfAge: MailTemplate<'came-of-age'> = {
  fr: ({ firstName, name, link }) => ({
    greets: firstName,
    subject: 'Un de vos bénéficiaires a 18 ans',
    preheader: 'Cette personne peut avoir son propre espace.',
    blocks: [
      {
        kind: 'paragraph',
        text: `${plainName(name) ?? 'Votre bénéficiaire'} a 18 ans, et peut désormais avoir son propre espace : ses questions, ses documents et ses e-mails ne seraient plus vus que par cette personne.`,
      },
      {
        kind: 'paragraph',
        text: 'Sur sa page, indiquez son adresse e-mail : nous lui écrirons comment faire. Jusque-là, rien ne change dans votre espace.',
      },
      { kind: 'button', label: 'Ouvrir sa page', link },
    ],
  }),
  en: ({ firstName, name, link }) => ({
    greets: firstName,
    subject: 'One of your beneficiaries is 18',
    preheader: 'They may have a space of their own.',
    blocks: [
      {
        kind: 'paragraph',
        text: `${plainName(name) ?? 'Your beneficiary'} is 18, and may now have a space of their own: their questions, documents and e-mails would be seen by them alone.`,
      },
      {
        kind: 'paragraph',
        text: 'Enter their e-mail address on their page: we will write to them how to do it. Until then nothing changes in your space.',
      },
      { kind: 'button', label: 'Open their page', link },
    ],
  }),
}
