import type { Phrase, Template } from '../../domain/language/phrase.ts'
import type { RefusalReason } from './refusalModel.ts'

export const dispensingWords = {
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
  refused: {
    fr: 'Refus enregistré. Le patient en reçoit un e‑mail, et le médecin en voit le motif.',
    en: 'Refusal recorded. The patient gets an e‑mail, and the doctor sees the reason.',
  },
  overtakenLines: {
    fr: 'Une de ces lignes vient d’être délivrée ailleurs. Votre délivrance n’a pas été enregistrée : voici ce qui reste.',
    en: 'One of these lines was just dispensed elsewhere. Your dispensing was not recorded: this is what is left.',
  },
  owedTag: { fr: 'Reste à délivrer', en: 'Still to dispense' },
  givenTag: { fr: 'Délivrée', en: 'Dispensed' },
  refusals: { fr: 'Refus', en: 'Refusals' },
  renewals: { fr: 'Renouvelable', en: 'Renewable' },
  notRenewable: { fr: 'Non renouvelable', en: 'Not renewable' },
} satisfies Record<string, Phrase>

export const refusalWords: Readonly<Record<RefusalReason, Phrase>> = {
  identity: { fr: 'Identité du patient non confirmée', en: 'Identity of the patient not confirmed' },
  'suspected-forgery': { fr: 'Papier douteux ou modifié', en: 'Paper doubtful or altered' },
  interaction: { fr: 'Interaction ou contre-indication', en: 'Interaction or contraindication' },
  dose: { fr: 'Dose ou durée à vérifier', en: 'Dose or duration to be checked' },
  unavailable: { fr: 'Médicament indisponible', en: 'Medicine not available' },
  other: { fr: 'Autre motif', en: 'Another reason' },
}

export const dispensingTemplates = {
  ofMedicine: {
    fr: ({ medicine }) => `pour ${medicine}`,
    en: ({ medicine }) => `for ${medicine}`,
  } satisfies Template<{ medicine: string }>,
  dispensePart: {
    fr: ({ count, all }) => `Délivrer ${count} ligne${count > 1 ? 's' : ''} sur ${all}`,
    en: ({ count, all }) => `Dispense ${count} line${count === 1 ? '' : 's'} of ${all}`,
  } satisfies Template<{ count: number; all: number }>,
  pack: {
    fr: ({ cip13 }) => `remplacé par la boîte CIP ${cip13}`,
    en: ({ cip13 }) => `replaced by the pack CIP ${cip13}`,
  } satisfies Template<{ cip13: string }>,
  willBeOwed: {
    fr: ({ medicines }) => `Restera à délivrer : ${medicines}.`,
    en: ({ medicines }) => `Will still be to dispense: ${medicines}.`,
  } satisfies Template<{ medicines: string }>,
  renewable: {
    fr: ({ count }) => `À renouveler ${count} fois`,
    en: ({ count }) => (count === 1 ? 'To be renewed once' : `To be renewed ${count} times`),
  } satisfies Template<{ count: number }>,
  since: {
    fr: ({ date }) => `depuis le ${date}`,
    en: ({ date }) => `since ${date}`,
  } satisfies Template<{ date: string }>,
  on: {
    fr: ({ date, hour }) => `le ${date} à ${hour}`,
    en: ({ date, hour }) => `on ${date} at ${hour}`,
  } satisfies Template<{ date: string; hour: string }>,
  notBefore: {
    fr: ({ date }) => `L’ordonnance est authentique. Ne la renouvelez pas avant le ${date}.`,
    en: ({ date }) => `The prescription is genuine. Do not renew it before ${date}.`,
  } satisfies Template<{ date: string }>,
  until: {
    fr: ({ date }) => `à délivrer jusqu’au ${date} inclus`,
    en: ({ date }) => `to be dispensed by ${date}`,
  } satisfies Template<{ date: string }>,
}
