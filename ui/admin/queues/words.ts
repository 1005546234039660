import type { Phrase, Template } from '../../../domain/language/phrase.ts'

const plural = (count: number, one: string, many: string, locale: 'fr' | 'en') =>
  (locale === 'fr' ? count < 2 : count === 1) ? one : many

export const words = {
  title: { fr: 'En direct', en: 'Live' },
  lead: {
    fr: 'Qui attend et qui répond, spécialité par spécialité. La page se met à jour toutes les cinq secondes.',
    en: 'Who waits and who answers, specialty by specialty. The page is brought up to date every five seconds.',
  },
  waiting: { fr: 'en attente', en: 'waiting' },
  nobodyOnline: { fr: 'Aucun médecin en ligne', en: 'No doctor online' },
  waits: { fr: 'Attente constatée', en: 'Waits that were seen' },
  waitsLead: {
    fr: 'De l’envoi de la question à sa prise en charge par un médecin, selon l’heure d’envoi (heure de Paris).',
    en: 'From sending the question until a doctor took it, by the hour of sending (Paris time).',
  },
  specialty: { fr: 'Spécialité', en: 'Specialty' },
  period: { fr: 'Période', en: 'Period' },
  day1: { fr: 'Dernières 24 heures', en: 'Last 24 hours' },
  day7: { fr: '7 derniers jours', en: 'Last 7 days' },
  day30: { fr: '30 derniers jours', en: 'Last 30 days' },
  p50: { fr: 'la moitié des questions', en: 'half of the questions' },
  p90: { fr: 'neuf questions sur dix', en: 'nine questions in ten' },
  limit: { fr: 'délai annoncé : 15 minutes', en: 'promised: 15 minutes' },
  table: { fr: 'Les mêmes chiffres en tableau', en: 'The same figures as a table' },
  hour: { fr: 'Heure', en: 'Hour' },
  questions: { fr: 'Questions', en: 'Questions' },
  half: { fr: 'La moitié en', en: 'Half within' },
  nine: { fr: 'Neuf sur dix en', en: 'Nine in ten within' },
  none: { fr: 'Rien à montrer', en: 'Nothing to show' },
  noneText: {
    fr: 'Sur cette période, aucun médecin n’a pris de question de cette spécialité.',
    en: 'In this period no doctor took a question of this specialty.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  totals: {
    fr: ({ waiting, overdue, online }) =>
      `${waiting} ${plural(waiting, 'question', 'questions', 'fr')} en attente, dont ${overdue} en retard · ${online} ${plural(online, 'médecin', 'médecins', 'fr')} en ligne`,
    en: ({ waiting, overdue, online }) =>
      `${waiting} ${plural(waiting, 'question', 'questions', 'en')} waiting, ${overdue} of them overdue · ${online} ${plural(online, 'doctor', 'doctors', 'en')} online`,
  },
  overdue: { fr: ({ count }) => `${count} en retard`, en: ({ count }) => `${count} overdue` },
  oldest: { fr: ({ time }) => `la plus ancienne depuis ${time}`, en: ({ time }) => `the first since ${time}` },
  online: {
    fr: ({ count, names }) => `${count} ${plural(count, 'médecin', 'médecins', 'fr')} en ligne : ${names}`,
    en: ({ count, names }) => `${count} ${plural(count, 'doctor', 'doctors', 'en')} online: ${names}`,
  },
  asOf: { fr: ({ at }) => `à ${at}`, en: ({ at }) => `at ${at}` },
  hour: { fr: ({ hour }) => `${hour}\u202fh`, en: ({ hour }) => `${hour}:00` },
  minutes: { fr: ({ text }) => `${text}\u202fmin`, en: ({ text }) => `${text}\u202fmin` },
  chart: {
    fr: ({ count, worst }) =>
      `Diagramme de l’attente par heure : ${count} questions ; l’heure la plus lente est ${worst}. Les chiffres sont dans le tableau ci-dessous.`,
    en: ({ count, worst }) =>
      `Chart of the wait by hour: ${count} questions; the slowest hour is ${worst}. The figures are in the table below.`,
  },
} satisfies {
  totals: Template<{ waiting: number; overdue: number; online: number }>
  overdue: Template<{ count: number }>
  oldest: Template<{ time: string }>
  online: Template<{ count: number; names: string }>
  asOf: Template<{ at: string }>
  hour: Template<{ hour: number }>
  minutes: Template<{ text: string }>
  chart: Template<{ count: number; worst: string }>
}
