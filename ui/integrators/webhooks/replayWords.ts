import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const replayWords = {
  title: { fr: 'Rejouer depuis…', en: 'Send again since…' },
  lead: {
    fr: 'Tout ce qui est parti depuis ce moment repart, même ce qui était arrivé, sous les mêmes webhook-id.',
    en: 'Everything that left since that moment leaves again, what had arrived included, under the same webhook-ids.',
  },
  period: { fr: 'Depuis', en: 'Since' },
  hour: { fr: 'une heure', en: 'an hour ago' },
  day: { fr: 'un jour', en: 'a day ago' },
  threeDays: { fr: 'trois jours', en: 'three days ago' },
  month: { fr: 'trente jours : tout le journal', en: 'thirty days ago: the whole log' },
  moment: { fr: 'un moment précis', en: 'an exact moment' },
  exact: { fr: 'Moment', en: 'Moment' },
  exactHint: { fr: 'Le jour et l’heure de cet appareil.', en: 'The day and hour of this device.' },
  send: { fr: 'Rejouer', en: 'Send them again' },
} satisfies Record<string, Phrase>

export const replayTemplates = {
  queued: {
    fr: ({ count }) =>
      count === 0
        ? 'Rien n’est parti depuis ce moment.'
        : count === 1
          ? 'Un envoi repart.'
          : `${count} envois repartent.`,
    en: ({ count }) =>
      count === 0
        ? 'Nothing has left since that moment.'
        : count === 1
          ? 'One delivery leaves again.'
          : `${count} deliveries leave again.`,
  } satisfies Template<{ count: number }>,
}
