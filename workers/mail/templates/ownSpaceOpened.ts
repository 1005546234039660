import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

export const ownSpaceOpened: MailTemplate<'own-space-opened'> = {
  fr: ({ firstName, name, link }) => ({
    greets: firstName,
    subject: 'Un de vos bénéficiaires a son propre espace',
    preheader: 'Son dossier n’est plus dans le vôtre.',
    blocks: [
      { kind: 'paragraph', text: `${plainName(name) ?? 'Cette personne'} vient d’ouvrir son propre espace.` },
      {
        kind: 'paragraph',
        text: 'Son profil, ses questions et ses documents n’apparaissent plus dans votre espace : cette personne est seule à les voir. Vous n’avez rien à faire.',
      },
      { kind: 'button', label: 'Voir mes bénéficiaires', link },
    ],
  }),
  en: ({ firstName, name, link }) => ({
    greets: firstName,
    subject: 'One of your beneficiaries has a space of their own',
    preheader: 'Their record is no longer in yours.',
    blocks: [
      { kind: 'paragraph', text: `${plainName(name) ?? 'This person'} has just opened a space of their own.` },
      {
        kind: 'paragraph',
        text: 'Their profile, questions and documents no longer appear in your space: they alone see them. You need do nothing.',
      },
      { kind: 'button', label: 'See my beneficiaries', link },
    ],
  }),
}
