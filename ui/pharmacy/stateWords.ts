import type { Phrase, Template } from '../../domain/language/phrase.ts'

/** Of what became of the prescription, beside the verdict and in the signed content. */
export const stateWords = {
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
} satisfies Record<string, Phrase>

export const stateTemplates = {
  pack: {
    fr: ({ cip13 }) => `remplacé par la boîte CIP ${cip13}`,
    en: ({ cip13 }) => `replaced by the pack CIP ${cip13}`,
  } satisfies Template<{ cip13: string }>,
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
