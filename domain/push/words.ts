import type { Party } from '../consultation/notices.ts'
import type { Phrase } from '../language/phrase.ts'
import type { AlertTopic } from './topics.ts'

const SAME = (phrase: Phrase) => ({ patient: phrase, doctor: phrase })

/** What a locked phone shows, for anyone to see: no name, no symptom, no specialty, nothing of health. */
export const ALERT_WORDS: Readonly<Record<AlertTopic, Readonly<Record<Party, Phrase>>>> = {
  'doctor-ready': SAME({
    fr: 'Vous êtes attendu : revenez sur la page.',
    en: 'Someone is waiting for you: come back to the page.',
  }),
  'wait-overdue': SAME({ fr: 'Une décision vous est demandée.', en: 'A decision is asked of you.' }),
  released: SAME({ fr: 'Votre place est gardée, l’attente continue.', en: 'Your place is kept, the wait goes on.' }),
  missed: SAME({
    fr: 'Votre demande est close. Vous pouvez la renouveler.',
    en: 'Your request is closed. You can make it again.',
  }),
  document: SAME({ fr: 'Un document est disponible.', en: 'A document is available.' }),
  message: SAME({ fr: 'Vous avez un nouveau message.', en: 'You have a new message.' }),
  'handed-over': SAME({
    fr: 'Un confrère vous a transmis une demande.',
    en: 'A colleague passed a request on to you.',
  }),
  'new-question': SAME({ fr: 'Une demande attend dans votre file.', en: 'A request is waiting in your queue.' }),
  called: SAME({ fr: 'On vous appelle : répondez sur la page.', en: 'You are being called: answer on the page.' }),
  'patient-back': SAME({
    fr: 'Votre interlocuteur est sur la page.',
    en: 'The other person is on the page.',
  }),
  'return-window': SAME({
    fr: 'On vous attend encore quelques minutes.',
    en: 'You are awaited for a few more minutes.',
  }),
  'return-over': SAME({ fr: 'Le délai de retour est passé.', en: 'The time to come back has run out.' }),
}
