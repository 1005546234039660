import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Envois en échec', en: 'Failed deliveries' },
  lead: {
    fr: 'Ce que douze tentatives n’ont pas pu livrer reste ici, et rien n’est perdu. Réparez la cause, puis réessayez. Un SMS retenu par le plafond du jour part si le patient peut encore revenir ; sinon réessayer l’écarte, car il tromperait.',
    en: 'What twelve attempts could not deliver stays here, and nothing is lost. Mend the cause, then try again. A text message kept back by the cap of the day leaves if the patient can still come back; if not, trying again drops it, since it would mislead.',
  },
  none: { fr: 'Tout est arrivé', en: 'Everything arrived' },
  noneText: {
    fr: 'Aucun e-mail, aucun SMS, aucun événement, aucune écriture n’est en échec.',
    en: 'No mail, no text message, no event, no write has failed.',
  },
  retry: { fr: 'Réessayer', en: 'Try again' },
  retryAll: { fr: 'Tout réessayer', en: 'Try all again' },
  mail: { fr: 'E-mail', en: 'Mail' },
  sms: { fr: 'SMS', en: 'Text message' },
  webhook: { fr: 'Webhook', en: 'Webhook' },
  consultation: { fr: 'Consultation', en: 'Consultation' },
  house: { fr: 'Service', en: 'Service' },
} satisfies Record<string, Phrase>

export const templates = {
  done: {
    fr: ({ count }) =>
      count === 0
        ? 'Plus rien à réessayer : c’est déjà reparti.'
        : `${count === 1 ? 'Un envoi repart' : `${count} envois repartent`}. S’ils échouent encore, ils reviendront ici.`,
    en: ({ count }) =>
      count === 0
        ? 'Nothing left to try: it is on its way already.'
        : `${count === 1 ? 'One delivery is' : `${count} deliveries are`} on the way again. What fails once more comes back here.`,
  },
} satisfies { done: Template<{ count: number }> }
