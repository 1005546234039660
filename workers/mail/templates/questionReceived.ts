import { minutesText } from '../../../domain/language/minutes.ts'
import type { MailTemplate } from '../content.ts'

const REQUESTS = {
  fr: { chat: 'de chat', audio: 'd’appel audio', video: 'd’appel visio' },
  en: { chat: 'chat', audio: 'audio call', video: 'video call' },
} as const

export const questionReceived: MailTemplate<'question-received'> = {
  fr: ({ firstName, link, waitMinutes, channel }) => ({
    greets: firstName,
    subject: 'Votre question a bien été transmise',
    preheader: `Restez en ligne : nous vous avertirons d’ici ${minutesText('fr', waitMinutes)}.`,
    blocks: [
      { kind: 'paragraph', text: `Votre demande ${REQUESTS.fr[channel]} a bien été transmise à nos médecins.` },
      {
        kind: 'paragraph',
        text: `Restez en ligne et surveillez vos e-mails : nous vous avertirons d’ici ${minutesText('fr', waitMinutes)} du début de la consultation.`,
      },
      { kind: 'button', label: 'Reprendre ma question', link },
    ],
  }),
  en: ({ firstName, link, waitMinutes, channel }) => ({
    greets: firstName,
    subject: 'Your question has been passed on',
    preheader: `Stay online: you will be told within ${minutesText('en', waitMinutes)}.`,
    blocks: [
      { kind: 'paragraph', text: `Your ${REQUESTS.en[channel]} request has been passed on to our doctors.` },
      {
        kind: 'paragraph',
        text: `Stay online and watch your e-mails: you will be told within ${minutesText('en', waitMinutes)} when the consultation starts.`,
      },
      { kind: 'button', label: 'Back to my question', link },
    ],
  }),
}
