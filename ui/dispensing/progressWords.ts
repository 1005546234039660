import type { Phrase, Template } from '../../domain/language/phrase.ts'
import type { Stage } from './deriveProgress.ts'

export const stageWords: Readonly<Record<Stage, Phrase>> = {
  open: { fr: 'À retirer en pharmacie', en: 'To be dispensed' },
  partly: { fr: 'Délivrée en partie', en: 'Dispensed in part' },
  renewable: { fr: 'Renouvelable', en: 'Renewable' },
  'not-due': { fr: 'Délivrée, à renouveler', en: 'Dispensed, to be renewed' },
  dispensed: { fr: 'Délivrée', en: 'Dispensed' },
  expired: { fr: 'Expirée', en: 'Expired' },
  revoked: { fr: 'Révoquée', en: 'Revoked' },
}

export const progressTemplates = {
  until: {
    fr: ({ date }) => `À retirer avant la fin du ${date}.`,
    en: ({ date }) => `To be dispensed by the end of ${date}.`,
  } satisfies Template<{ date: string }>,
  renewFrom: {
    fr: ({ date }) => `À renouveler à partir du ${date}.`,
    en: ({ date }) => `To be renewed from ${date}.`,
  } satisfies Template<{ date: string }>,
  left: {
    fr: ({ count }) => `Encore ${count} délivrance${count > 1 ? 's' : ''}.`,
    en: ({ count }) => `${count} more dispensing${count === 1 ? '' : 's'}.`,
  } satisfies Template<{ count: number }>,
  owed: {
    fr: ({ medicines }) => `Reste à délivrer : ${medicines}.`,
    en: ({ medicines }) => `Still to dispense: ${medicines}.`,
  } satisfies Template<{ medicines: string }>,
  dispensed: {
    fr: ({ when, pharmacy }) => `Délivrée le ${when} par ${pharmacy}`,
    en: ({ when, pharmacy }) => `Dispensed on ${when} by ${pharmacy}`,
  } satisfies Template<{ when: string; pharmacy: string }>,
  part: {
    fr: ({ when, pharmacy, medicines }) => `Délivrée en partie le ${when} par ${pharmacy} : ${medicines}`,
    en: ({ when, pharmacy, medicines }) => `Dispensed in part on ${when} by ${pharmacy}: ${medicines}`,
  } satisfies Template<{ when: string; pharmacy: string; medicines: string }>,
  packs: {
    fr: ({ packs }) => `substitution, CIP ${packs}`,
    en: ({ packs }) => `substituted, CIP ${packs}`,
  } satisfies Template<{ packs: string }>,
  note: {
    fr: ({ note }) => `« ${note} »`,
    en: ({ note }) => `“${note}”`,
  } satisfies Template<{ note: string }>,
  refused: {
    fr: ({ when, pharmacy }) => `Non délivrée le ${when} par ${pharmacy}`,
    en: ({ when, pharmacy }) => `Not dispensed on ${when} by ${pharmacy}`,
  } satisfies Template<{ when: string; pharmacy: string }>,
}
