import type { Phrase, Template } from '../../domain/language/phrase.ts'

/** Of the forms, which are loaded after the verdict. */
export const dispensingWords = {
  pharmacyName: { fr: 'Nom de la pharmacie', en: 'Name of the pharmacy' },
  finess: { fr: 'Numéro FINESS', en: 'FINESS number' },
  finessHint: { fr: '9 chiffres', en: '9 digits' },
  nameMissing: { fr: 'Indiquez le nom de votre pharmacie.', en: 'Give the name of your pharmacy.' },
  finessLength: {
    fr: 'Un numéro FINESS a 9 chiffres. Corrigez-le, ou laissez ce champ vide.',
    en: 'A FINESS number has 9 digits. Correct it, or leave this field empty.',
  },
  remembered: { fr: 'Retenue sur cet appareil.', en: 'Remembered on this device.' },
  change: { fr: 'Modifier', en: 'Change' },
  dispense: { fr: 'Délivrer l’ordonnance', en: 'Dispense the prescription' },
  once: {
    fr: 'Une confirmation vous sera demandée. Lire ce code ne délivre rien.',
    en: 'You will be asked to confirm. Scanning this code dispenses nothing.',
  },
  confirmTitle: { fr: 'Délivrer cette ordonnance ?', en: 'Dispense this prescription?' },
  confirm: { fr: 'Confirmer la délivrance', en: 'Confirm dispensing' },
  lines: { fr: 'Ce que vous délivrez', en: 'What you dispense' },
  noLine: { fr: 'Cochez au moins une ligne.', en: 'Tick at least one line.' },
  replace: { fr: 'Délivrer une autre boîte', en: 'Dispense another pack' },
  cip13: { fr: 'Code CIP de la boîte délivrée', en: 'CIP code of the pack dispensed' },
  cip13Hint: {
    fr: '13 chiffres, à lire sur la boîte. La substitution est notée avec la délivrance.',
    en: '13 digits, to be read from the pack. The substitution is noted with the dispensing.',
  },
  cip13Wrong: {
    fr: 'Ce code CIP n’est pas valide : vérifiez ses treize chiffres.',
    en: 'This CIP code is not valid: check its thirteen digits.',
  },
  asWritten: { fr: 'Délivrer ce qui est écrit', en: 'Dispense as written' },
  partTitle: { fr: 'Délivrer une partie de cette ordonnance ?', en: 'Dispense a part of this prescription?' },
  back: { fr: 'Revenir', en: 'Go back' },
  refuse: { fr: 'Refuser de délivrer', en: 'Refuse to dispense' },
  refuseTitle: { fr: 'Refuser de délivrer', en: 'Refuse to dispense' },
  refuseLead: {
    fr: 'Un refus ne consomme rien : l’ordonnance reste valable. Le patient reçoit un e‑mail, et le médecin en voit le motif.',
    en: 'A refusal uses nothing up: the prescription stays valid. The patient gets an e‑mail, and the doctor sees the reason.',
  },
  refuseConfirm: { fr: 'Enregistrer le refus', en: 'Record the refusal' },
  reason: { fr: 'Motif', en: 'Reason' },
  reasonMissing: { fr: 'Choisissez un motif.', en: 'Choose a reason.' },
  note: { fr: 'Précision pour le médecin', en: 'Note for the doctor' },
  noteHint: { fr: 'Lue par le médecin prescripteur seul.', en: 'Read by the prescribing doctor alone.' },
  noteMissing: { fr: 'Précisez le motif.', en: 'Say what the reason is.' },
} satisfies Record<string, Phrase>

export const dispensingTemplates = {
  ofMedicine: {
    fr: ({ medicine }) => `pour ${medicine}`,
    en: ({ medicine }) => `for ${medicine}`,
  } satisfies Template<{ medicine: string }>,
  dispensePart: {
    fr: ({ count, all }) => `Délivrer ${count} ligne${count > 1 ? 's' : ''} sur ${all}`,
    en: ({ count, all }) => `Dispense ${count} line${count === 1 ? '' : 's'} of ${all}`,
  } satisfies Template<{ count: number; all: number }>,
  willBeOwed: {
    fr: ({ medicines }) => `Restera à délivrer : ${medicines}.`,
    en: ({ medicines }) => `Will still be to dispense: ${medicines}.`,
  } satisfies Template<{ medicines: string }>,
}
