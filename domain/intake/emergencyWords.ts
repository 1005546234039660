import type { Phrase } from '../language/phrase.ts'

/** What is said with each number. */
export const EMERGENCY_WORDS = {
  title: {
    fr: 'Vos mots évoquent une urgence. N’attendez pas notre réponse.',
    en: 'Your words suggest an emergency. Do not wait for our answer.',
  },
  samu: { fr: 'Appelez le 15, le SAMU, tout de suite.', en: 'Call 15, the French ambulance service, now.' },
  abroad: {
    fr: 'À l’étranger, appelez le 112, ou le numéro d’urgence du pays.',
    en: 'Abroad, call 112, or the country’s emergency number.',
  },
  deaf: {
    fr: 'Si vous ne pouvez ni parler ni entendre, écrivez par SMS au 114.',
    en: 'If you cannot speak or hear, text 114.',
  },
  suicide: {
    fr: 'Si vous pensez au suicide, appelez le 3114 : gratuit, jour et nuit, confidentiel.',
    en: 'If you are thinking of suicide, call 3114: free, day and night, confidential.',
  },
} satisfies Record<string, Phrase>
