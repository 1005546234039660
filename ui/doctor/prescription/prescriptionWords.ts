import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const prescriptionWords = {
  title: { fr: 'Ordonnance', en: 'Prescription' },
  medicine: { fr: 'Médicament', en: 'Medicine' },
  posology: { fr: 'Posologie', en: 'Posology' },
  posologyHint: { fr: 'telle qu’elle sera imprimée', en: 'in French, as it will be printed' },
  helper: { fr: 'Aide à la posologie', en: 'Posology helper' },
  dose: { fr: 'Dose', en: 'Dose' },
  badDose: { fr: 'Écrivez par exemple 1, 1/2 ou 2,5.', en: 'Write for example 1, 1/2 or 2,5.' },
  unit: { fr: 'Unité', en: 'Unit' },
  rhythm: { fr: 'Fréquence', en: 'How often' },
  meal: { fr: 'Moment', en: 'When' },
  noMeal: { fr: 'sans précision', en: 'not said' },
  ifNeeded: { fr: 'Si besoin', en: 'If needed' },
  most: { fr: 'Prises par jour, au plus', en: 'Doses a day, at most' },
  useSentence: { fr: 'Utiliser cette phrase', en: 'Use this sentence' },
  onPaper: { fr: 'Sur l’ordonnance :', en: 'On the prescription:' },
  original: { fr: 'princeps', en: 'original' },
  signedHere: { fr: 'Ordonnances de cette consultation', en: 'Prescriptions of this consultation' },
  copy: { fr: 'Reprendre', en: 'Copy' },
  revoked: { fr: 'Révoquée', en: 'Revoked' },
  pregnant: { fr: 'La patiente est enceinte', en: 'The patient is pregnant' },
  pregnantLead: {
    fr: 'Elle l’a indiqué en posant sa question. Vérifiez chaque médicament pour la grossesse.',
    en: 'She said so when she asked. Check each medicine for use in pregnancy.',
  },
  stepUpSigns: { fr: 'Cette confirmation signe l’ordonnance.', en: 'This confirmation signs the prescription.' },
  confirmAndSign: { fr: 'Confirmer et signer', en: 'Confirm and sign' },
  toConfirm: { fr: 'À confirmer avant de signer', en: 'To confirm before signing' },
  confirm: {
    fr: 'J’ai lu ces points et je maintiens l’ordonnance.',
    en: 'I have read these points and keep the prescription as it is.',
  },
  confirmFirst: {
    fr: 'Cochez cette case, ou revenez corriger l’ordonnance.',
    en: 'Tick this box, or go back and correct the prescription.',
  },
  quantity: { fr: 'Nombre de boîtes', en: 'Number of packs' },
  reimbursable: { fr: 'Remboursable', en: 'Reimbursable' },
  notReimbursable: { fr: 'Non remboursable', en: 'Not reimbursable' },
  renewals: { fr: 'Renouvellements', en: 'Renewals' },
  addLine: { fr: 'Ajouter un médicament', en: 'Add a medicine' },
  removeLine: { fr: 'Retirer', en: 'Remove' },
  save: { fr: 'Enregistrer et signer', en: 'Save and sign' },
  review: { fr: 'Relire avant de signer', en: 'Read before signing' },
  reviewLead: {
    fr: 'Voici ce que vous allez signer. Une ordonnance signée est remise au patient et ne se modifie plus.',
    en: 'This is what you are about to sign. A signed prescription goes to the patient and cannot be changed.',
  },
  sign: { fr: 'Signer', en: 'Sign' },
  correct: { fr: 'Corriger', en: 'Correct' },
  signed: { fr: 'L’ordonnance est signée', en: 'The prescription is signed' },
  signedLead: { fr: 'Le patient est prévenu par e‑mail.', en: 'The patient is told by e‑mail.' },
  open: { fr: 'Ouvrir l’ordonnance (PDF)', en: 'Open the prescription (PDF)' },
  narcotics: {
    fr: 'Les stupéfiants et les médicaments sur ordonnance sécurisée ne peuvent pas être prescrits ici.',
    en: 'Narcotics and medicines on secured prescriptions cannot be prescribed here.',
  },
  noMedicine: { fr: 'Écrivez le nom du médicament.', en: 'Write the name of the medicine.' },
  noPosology: { fr: 'Écrivez la posologie.', en: 'Write the posology.' },
  tooLong: { fr: 'Raccourcissez ce texte.', en: 'Shorten this text.' },
  badQuantity: { fr: 'Écrivez un nombre entre 1 et 99.', en: 'Write a number from 1 to 99.' },
  badDuration: { fr: 'Écrivez un nombre de jours entre 1 et 365.', en: 'Write a number of days from 1 to 365.' },
  noAmount: { fr: 'Écrivez un nombre de boîtes ou une durée.', en: 'Write a number of packs or a duration.' },
  duration: { fr: 'Durée en jours', en: 'Length in days' },
  substitution: { fr: 'Substitution par un générique', en: 'Generic substitution' },
  substitutable: { fr: 'Possible', en: 'Allowed' },
  badRenewals: { fr: 'Écrivez un nombre entre 0 et 12.', en: 'Write a number from 0 to 12.' },
  noLines: { fr: 'Ajoutez au moins un médicament.', en: 'Add at least one medicine.' },
  tooManyLines: { fr: 'Au plus 20 médicaments par ordonnance.', en: 'At most 20 medicines on a prescription.' },
  noMatch: {
    fr: 'Aucun médicament de la base ne correspond : le nom sera imprimé tel que vous l’écrivez.',
    en: 'No medicine of the base matches: the name will be printed as you write it.',
  },
  notMarketed: { fr: 'Non commercialisé', en: 'Not marketed' },
  notPrescribable: { fr: 'ne peut pas être prescrit ici', en: 'cannot be prescribed here' },
} satisfies Record<string, Phrase>

export const prescriptionTemplates = {
  rule: {
    fr: ({ rule }) => `Règle : ${rule}`,
    en: ({ rule }) => `Rule: ${rule}`,
  } satisfies Template<{ rule: string }>,
  conditions: {
    fr: ({ count }) => `Conditions de prescription et de délivrance (${count})`,
    en: ({ count }) => `Conditions of prescription and dispensing (${count})`,
  } satisfies Template<{ count: number }>,
  group: {
    fr: ({ count }) => `Même groupe générique : ${count} médicament${count > 1 ? 's' : ''}`,
    en: ({ count }) => `Same generic group: ${count} medicine${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
  offered: {
    fr: ({ sentence }) => `« ${sentence} »`,
    en: ({ sentence }) => `“${sentence}”`,
  } satisfies Template<{ sentence: string }>,
  earlier: {
    fr: ({ count }) => `Ordonnances précédentes de ce patient (${count})`,
    en: ({ count }) => `Earlier prescriptions of this patient (${count})`,
  } satisfies Template<{ count: number }>,
  numbered: {
    fr: ({ number, day }) => `N° ${number} du ${day}`,
    en: ({ number, day }) => `No. ${number}, ${day}`,
  } satisfies Template<{ number: string; day: string }>,
  copyOf: {
    fr: ({ number }) => `Reprendre les lignes de l’ordonnance ${number}`,
    en: ({ number }) => `Copy the lines of prescription ${number}`,
  } satisfies Template<{ number: string }>,
  corrected: {
    fr: ({ text }) => `Rien pour ce que vous avez écrit ; voici « ${text} ».`,
    en: ({ text }) => `Nothing for what you wrote; this is for “${text}”.`,
  } satisfies Template<{ text: string }>,
  snapshot: {
    fr: ({ day }) => `Base de données publique des médicaments, ${day}`,
    en: ({ day }) => `French public database of medicines, ${day}`,
  } satisfies Template<{ day: string }>,
  line: {
    fr: ({ number }) => `Médicament ${number}`,
    en: ({ number }) => `Medicine ${number}`,
  } satisfies Template<{ number: number }>,
  removeOf: {
    fr: ({ number }) => `Retirer le médicament ${number}`,
    en: ({ number }) => `Remove medicine ${number}`,
  } satisfies Template<{ number: number }>,
  found: {
    fr: ({ count }) => `${count} médicament${count > 1 ? 's' : ''} proposé${count > 1 ? 's' : ''}`,
    en: ({ count }) => `${count} suggestion${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
}
