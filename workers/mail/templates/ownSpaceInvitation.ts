import { INVITATION_DAYS } from '../../../domain/people/invitation.ts'
import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

export const ownSpaceInvitation: MailTemplate<'own-space-invitation'> = {
  fr: ({ firstName, inviter, link }) => ({
    greets: firstName,
    subject: 'Vous pouvez ouvrir votre propre espace',
    preheader: 'Vos questions, vos documents et vos e-mails, que personne d’autre ne voit.',
    blocks: [
      {
        kind: 'paragraph',
        text: `${plainName(inviter) ?? 'Une personne de votre contrat'} vous compte parmi ses bénéficiaires, et vous invite à ouvrir un espace à vous.`,
      },
      {
        kind: 'paragraph',
        text: 'Vos questions, vos comptes rendus et vos ordonnances y seront alors, même ceux d’avant, et ne seront plus vus que par vous. Les e-mails vous seront adressés.',
      },
      { kind: 'button', label: 'Ouvrir mon espace', link },
      {
        kind: 'paragraph',
        text: `Nous vous demanderons votre date de naissance et un code envoyé à cette adresse. Si vous avez déjà un espace à cette adresse, le dossier le rejoindra. L’invitation vaut ${INVITATION_DAYS} jours. Si elle ne vous concerne pas, ignorez cet e-mail.`,
      },
    ],
  }),
  en: ({ firstName, inviter, link }) => ({
    greets: firstName,
    subject: 'You can open a space of your own',
    preheader: 'Your questions, documents and e-mails, seen by you alone.',
    blocks: [
      {
        kind: 'paragraph',
        text: `${plainName(inviter) ?? 'A person on your contract'} has you among their beneficiaries, and invites you to open a space of your own.`,
      },
      {
        kind: 'paragraph',
        text: 'Your questions, reports and prescriptions will be there, earlier ones too, and be seen by you alone. E-mails will come to you.',
      },
      { kind: 'button', label: 'Open my space', link },
      {
        kind: 'paragraph',
        text: `We will ask for your date of birth and a code sent to this address. If you have a space at this address already, the record joins it. The invitation holds for ${INVITATION_DAYS} days. If it is not for you, ignore this e-mail.`,
      },
    ],
  }),
}
