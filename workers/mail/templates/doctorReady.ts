import { minutesText } from '../../../domain/language/minutes.ts'
import type { MailTemplate } from '../content.ts'
import { plainName } from '../plainName.ts'

export const doctorReady: MailTemplate<'doctor-ready'> = {
  fr: ({ firstName, link, doctorName, returnMinutes }) => ({
    greets: firstName,
    subject: 'Un médecin vous attend',
    preheader: `Revenez d’ici ${minutesText('fr', returnMinutes)}.`,
    blocks: [
      { kind: 'paragraph', text: `${plainName(doctorName) ?? 'Un médecin'} a pris votre question et vous attend.` },
      {
        kind: 'paragraph',
        text: `Revenez d’ici ${minutesText('fr', returnMinutes)} : après ce délai, le médecin peut passer à une autre question.`,
      },
      { kind: 'button', label: 'Rejoindre le médecin', link },
    ],
  }),
  en: ({ firstName, link, doctorName, returnMinutes }) => ({
    greets: firstName,
    subject: 'A doctor is waiting for you',
    preheader: `Come back within ${minutesText('en', returnMinutes)}.`,
    blocks: [
      { kind: 'paragraph', text: `${plainName(doctorName) ?? 'A doctor'} has taken your question and is waiting.` },
      {
        kind: 'paragraph',
        text: `Come back within ${minutesText('en', returnMinutes)}: after that, the doctor may go on to another question.`,
      },
      { kind: 'button', label: 'Join the doctor', link },
    ],
  }),
}
