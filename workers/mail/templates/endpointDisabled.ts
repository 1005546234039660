import type { MailTemplate } from '../content.ts'

/** To an insurer's developer: what stopped, why, and how to start it again. */
export const endpointDisabled: MailTemplate<'endpoint-disabled'> = {
  fr: ({ host, reason, link }) => ({
    greets: undefined,
    subject: 'Votre adresse de réception d’événements est désactivée',
    preheader: 'Nous n’y envoyons plus d’événements.',
    blocks: [
      {
        kind: 'paragraph',
        text: `Nous n’envoyons plus d’événements à l’adresse de réception sur le serveur « ${host} ».`,
      },
      {
        kind: 'paragraph',
        text:
          reason === 'gone'
            ? 'Elle a répondu 410 : c’est ainsi qu’un récepteur demande de ne plus rien recevoir.'
            : 'Rien n’a pu y être remis depuis cinq jours.',
      },
      {
        kind: 'paragraph',
        text: 'Les événements continuent d’être notés pendant 30 jours. Quand le récepteur fonctionne de nouveau, réactivez l’adresse, puis demandez le renvoi de ce qui manque.',
      },
      { kind: 'button', label: 'Voir la documentation', link },
    ],
  }),
  en: ({ host, reason, link }) => ({
    greets: undefined,
    subject: 'Your event endpoint is disabled',
    preheader: 'We no longer send events there.',
    blocks: [
      { kind: 'paragraph', text: `We no longer send events to the endpoint on the server “${host}”.` },
      {
        kind: 'paragraph',
        text:
          reason === 'gone'
            ? 'It answered 410: that is how a receiver asks to get nothing more.'
            : 'Nothing could be delivered there for five days.',
      },
      {
        kind: 'paragraph',
        text: 'Events are still logged, for 30 days. When the receiver works again, enable the endpoint, then replay what is missing.',
      },
      { kind: 'button', label: 'See the documentation', link },
    ],
  }),
}
