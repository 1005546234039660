import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Horaires', en: 'Opening hours' },
  lead: {
    fr: 'Quand chaque spécialité répond, heure de Paris. En dehors, ses questions vont aussi aux médecins généralistes, qui répondent jour et nuit.',
    en: 'When each specialty answers, Paris time. Outside these hours its questions go to general practitioners too, who answer day and night.',
  },
  usual: { fr: 'horaires d’origine', en: 'as it came' },
  edit: { fr: 'Modifier', en: 'Change' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  saved: {
    fr: 'Les horaires sont enregistrés, et valent dès maintenant.',
    en: 'The hours are saved, and hold from now on.',
  },
  closed: { fr: 'fermé', en: 'closed' },
  week: { fr: 'La semaine', en: 'The week' },
  weekHint: {
    fr: 'Écrivez par exemple 09:00–13:00, 14:00–19:00 ; laissez vide un jour fermé.',
    en: 'Write for example 09:00–13:00, 14:00–19:00; leave a closed day empty.',
  },
  holidays: { fr: 'Fermé les jours fériés', en: 'Closed on public holidays' },
  openHolidays: { fr: 'ouvert les jours fériés', en: 'open on public holidays' },
  exceptions: { fr: 'Jours particuliers', en: 'Exceptional days' },
  exceptionsHint: {
    fr: 'Un jour qui n’est pas comme les autres : ses heures remplacent celles de la semaine, même un jour férié. Sans heures, c’est fermé.',
    en: 'A day that is not like the others: its hours replace the week’s, on a public holiday too. Without hours it is closed.',
  },
  day: { fr: 'Jour', en: 'Day' },
  hours: { fr: 'Heures', en: 'Hours' },
  addDay: { fr: 'Ajouter un jour', en: 'Add a day' },
  removeDay: { fr: 'Retirer ce jour', en: 'Remove this day' },
} satisfies Record<string, Phrase>

export const templates = {
  exceptional: { fr: ({ day, hours }) => `${day} : ${hours}`, en: ({ day, hours }) => `${day}: ${hours}` },
} satisfies { exceptional: Template<{ day: string; hours: string }> }
