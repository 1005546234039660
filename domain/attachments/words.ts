import type { Phrase } from '../language/phrase.ts'
import type { AttachmentRefusalReason } from './attachmentType.ts'

/** What to do about a file that was refused. */
export const ATTACHMENT_WORDS: Readonly<Record<AttachmentRefusalReason, Phrase>> = {
  unknown: {
    fr: 'Ce fichier n’est ni une image jpeg ou png, ni un pdf. Choisissez-en un autre.',
    en: 'This file is neither a jpeg or png picture nor a pdf. Choose another one.',
  },
  truncated: {
    fr: 'Ce fichier est incomplet. Envoyez-le de nouveau, ou choisissez-en un autre.',
    en: 'This file is incomplete. Send it again, or choose another one.',
  },
  'trailing-data': {
    fr: 'Ce fichier contient autre chose que l’image ou le document. Faites-en une capture d’écran, et envoyez-la.',
    en: 'This file holds something besides the picture or document. Take a screenshot of it and send that.',
  },
  malformed: {
    fr: 'Ce fichier est abîmé. Enregistrez-le de nouveau, ou choisissez-en un autre.',
    en: 'This file is damaged. Save it again, or choose another one.',
  },
  'too-many-pixels': {
    fr: 'Cette image est trop grande. Réduisez-la, ou envoyez une capture d’écran.',
    en: 'This picture is too large. Make it smaller, or send a screenshot.',
  },
  bomb: {
    fr: 'Ce fichier est bien plus gros qu’il ne paraît. Imprimez-le en pdf ou faites-en une capture d’écran.',
    en: 'This file is far larger than it seems. Print it to a pdf, or take a screenshot of it.',
  },
  encrypted: {
    fr: 'Ce pdf est protégé par un mot de passe. Enregistrez-le sans protection, puis envoyez-le.',
    en: 'This pdf is protected by a password. Save it without protection, then send it.',
  },
  'active-content': {
    fr: 'Ce pdf contient un programme ou un autre fichier. Imprimez-le en pdf, puis envoyez cette copie.',
    en: 'This pdf holds a program or another file. Print it to a pdf, then send that copy.',
  },
}
