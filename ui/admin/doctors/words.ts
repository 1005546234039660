import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { DoctorState } from '../../../domain/people/doctorState.ts'

export const words = {
  title: { fr: 'Médecins', en: 'Doctors' },
  lead: {
    fr: 'Qui peut répondre aux patients. Un médecin invité reçoit un message qui lui permet d’ajouter sa clé d’accès, une seule fois.',
    en: 'Who may answer patients. A doctor who is invited gets a mail that lets them add their passkey, once.',
  },
  search: { fr: 'Chercher un médecin', en: 'Find a doctor' },
  searchHint: { fr: 'Nom, spécialité, RPPS ou adresse e-mail.', en: 'Name, specialty, RPPS number or e-mail address.' },
  invite: { fr: 'Inviter un médecin', en: 'Invite a doctor' },
  sendInvitation: { fr: 'Envoyer l’invitation', en: 'Send the invitation' },
  edit: { fr: 'Corriger', en: 'Correct' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  none: { fr: 'Aucun médecin', en: 'No doctors' },
  noneText: { fr: 'Invitez le premier.', en: 'Invite the first.' },
  noneFound: { fr: 'Aucun médecin ne correspond.', en: 'No doctor matches.' },
  invited: { fr: 'L’invitation est partie.', en: 'The invitation is on its way.' },
  saved: { fr: 'Le profil est enregistré.', en: 'The profile is saved.' },
  isSuspended: {
    fr: 'Le compte est suspendu. Les questions en cours sont revenues dans la file.',
    en: 'The account is suspended. The questions in care are back in the queue.',
  },
  isResumed: { fr: 'La suspension est levée.', en: 'The suspension is lifted.' },
  restored: {
    fr: 'L’accès est rendu : un message part avec la marche à suivre.',
    en: 'Access is restored: a mail with what to do is on its way.',
  },
  inviteAgain: { fr: 'Renvoyer l’invitation', en: 'Send the invitation again' },
  inviteAgainText: {
    fr: 'Un nouveau message part, et le délai de trois jours recommence.',
    en: 'Another mail goes out, and the three days begin anew.',
  },
  suspend: { fr: 'Suspendre', en: 'Suspend' },
  suspendText: {
    fr: 'Ses connexions sont fermées aussitôt, ses questions en cours retournent dans la file et ses patients en sont avertis. Ce qui est signé reste valable.',
    en: 'Their sessions end at once, the questions in their care go back to the queue, and their patients are told. What is signed stays valid.',
  },
  resume: { fr: 'Lever la suspension', en: 'Lift the suspension' },
  resumeText: {
    fr: 'Ce médecin pourra de nouveau se connecter, avec les clés d’accès qu’il avait.',
    en: 'This doctor may sign in again, with the passkeys that they had.',
  },
  restore: { fr: 'Rendre l’accès', en: 'Restore access' },
  restoreText: {
    fr: 'Pour un médecin qui a perdu ses clés. Ses clés et ses connexions ne servent plus ; un message lui permet d’en ajouter une nouvelle pendant trois jours.',
    en: 'For a doctor who lost their keys. Their keys and sessions no longer work; a mail lets them add a new key within three days.',
  },
} satisfies Record<string, Phrase>

export const stateWords: Readonly<Record<DoctorState, Phrase>> = {
  active: { fr: 'Actif', en: 'Active' },
  invited: { fr: 'Invité', en: 'Invited' },
  lapsed: { fr: 'Invitation expirée', en: 'Invitation expired' },
  suspended: { fr: 'Suspendu', en: 'Suspended' },
}

export const templates = {
  suspendTitle: { fr: ({ name }) => `Suspendre ${name} ?`, en: ({ name }) => `Suspend ${name}?` },
  resumeTitle: {
    fr: ({ name }) => `Lever la suspension de ${name} ?`,
    en: ({ name }) => `Lift the suspension of ${name}?`,
  },
  restoreTitle: { fr: ({ name }) => `Rendre l’accès à ${name} ?`, en: ({ name }) => `Restore access for ${name}?` },
  inviteTitle: { fr: ({ name }) => `Inviter ${name} de nouveau ?`, en: ({ name }) => `Invite ${name} again?` },
  editTitle: { fr: ({ name }) => `Profil de ${name}`, en: ({ name }) => `Profile of ${name}` },
  invitedUntil: { fr: ({ at }) => `invitation valable jusqu’au ${at}`, en: ({ at }) => `invitation holds until ${at}` },
  keys: {
    fr: ({ count }) => `${count === 0 ? 'aucune clé' : count === 1 ? '1 clé' : `${count} clés`} d’accès`,
    en: ({ count }) => `${count === 0 ? 'no passkeys' : count === 1 ? '1 passkey' : `${count} passkeys`}`,
  },
  seen: { fr: ({ at }) => `vu le ${at}`, en: ({ at }) => `last seen ${at}` },
} satisfies {
  suspendTitle: Template<{ name: string }>
  resumeTitle: Template<{ name: string }>
  restoreTitle: Template<{ name: string }>
  inviteTitle: Template<{ name: string }>
  editTitle: Template<{ name: string }>
  invitedUntil: Template<{ at: string }>
  keys: Template<{ count: number }>
  seen: Template<{ at: string }>
}
