import type { Phrase } from '../../../domain/language/phrase.ts'
import type { UrlRefusal } from '../../../domain/webhooks/endpointUrl.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'

const WHY: Readonly<Record<UrlRefusal, Phrase>> = {
  unreadable: {
    fr: 'Écrivez une adresse complète, par exemple https://assurance.example/evenements.',
    en: 'Write a whole address, for example https://insurer.example/events.',
  },
  'too-long': { fr: 'Cette adresse est trop longue.', en: 'This address is too long.' },
  'not-https': { fr: 'L’adresse doit commencer par https://.', en: 'The address must begin with https://.' },
  credentials: {
    fr: 'Retirez le nom d’utilisateur et le mot de passe : la signature suffit à nous reconnaître.',
    en: 'Take the user name and password out: the signature tells that it is us.',
  },
  'ip-literal': {
    fr: 'Écrivez un nom de domaine public, pas une adresse IP.',
    en: 'Write a public domain name, not an IP address.',
  },
  'private-name': {
    fr: 'Ce nom n’est pas public : nous ne pouvons pas y envoyer d’événements.',
    en: 'This name is not public: we cannot send events there.',
  },
  'own-name': { fr: 'Cette adresse est la nôtre.', en: 'This address is our own.' },
  port: {
    fr: 'Utilisez le port 443, ou un port à partir de 1024.',
    en: 'Use port 443, or a port from 1024 on.',
  },
}

/** The sentence that stands under the address when events can't go there. */
export const endpointUrlProblem = (refusal: UrlRefusal): Problem => invalid('url', WHY[refusal])
