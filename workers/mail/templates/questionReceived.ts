import type { MailTemplate } from '../content.ts'

const REQUESTS = {
  fr: { chat: 'de chat', audio: 'd’appel audio', video: 'd’appel visio' },
  en: { chat: 'chat', audio: 'audio call', video: 'video call' },
} as const

export const questionReceived: MailTemplate<'question-received'> = {
  fr: ({ firstName, link, waitMinutes, channel }) => ({
    greets: firstName,
    subject: 'Votre question a bien été transmise',
    preheader: `Restez connecté : vous serez averti d’ici ${waitMinutes} minutes.`,
    blocks: [
      { kind: 'paragraph', text: `Votre demande ${REQUESTS.fr[channel]} a bien été transmise à nos médecins.` },
      {
        kind: 'paragraph',
        text: `Restez connecté et surveillez vos e-mails : vous serez averti d’ici ${waitMinutes} minutes du début de la consultation.`,
      },
      { kind: 'button', label: 'Reprendre ma question', link },
    ],
  }),
  en: ({ firstName, link, waitMinutes, channel }) => ({
    greets: firstName,
    subject: 'Your question has been passed on',
    preheader: `Stay connected: you will be told within ${waitMinutes} minutes.`,
    blocks: [
      { kind: 'paragraph', text: `Your ${REQUESTS.en[channel]} request has been passed on to our doctors.` },
      {
        kind: 'paragraph',
        text: `Stay connected and watch your e-mails: you will be told within ${waitMinutes} minutes when the consultation starts.`,
      },
      { kind: 'button', label: 'Back to my question', link },
    ],
  }),
}
