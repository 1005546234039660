import type { Phrase } from '../language/phrase.ts'
import type { ConsentKind } from './consentVersions.ts'

const lines = (...sentences: readonly string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n')

/**
 * The texts that come with the service, of the versions in CONSENT_VERSIONS, in the Markdown of domain/pathway. They
 * never change again: who changes what the service does publishes a new version in the administration.
 */
export const SHIPPED_CONSENTS: Readonly<Record<ConsentKind, Phrase>> = {
  'portal-terms': {
    fr: lines(
      'Le portail est ouvert aux adhérents majeurs d’un assureur qui propose Permanence. Un enfant y est suivi sous le compte d’un parent.',
      'Vous y donnez des informations exactes, et gardez pour vous les codes reçus par e-mail : ils ouvrent votre espace.',
      'Ce n’est pas un service d’urgence. En cas d’urgence, appelez le 15, ou le 112 à l’étranger.',
      'Cette installation sert à la démonstration et à l’évaluation : n’y mettez pas les données de vrais patients.',
    ),
    en: lines(
      'The portal is open to adult members of an insurer that offers Permanence. A child is cared for under a parent’s account.',
      'You give accurate information there, and keep the codes received by e-mail to yourself: they open your space.',
      'It is not an emergency service. In an emergency, call 15, or 112 outside France.',
      'This installation is for demonstration and evaluation: do not enter data of real patients.',
    ),
  },
  'health-data': {
    fr: lines(
      'Nous recueillons ce que vous écrivez, vos fichiers et vos réponses pour qu’un médecin puisse vous répondre, et pour rien d’autre.',
      'Seuls vous et les médecins qui vous soignent les lisent. Chaque lecture par un médecin est notée. Ce que nous annonçons à votre assureur n’en contient pas.',
      'Une pharmacie à qui vous montrez une ordonnance voit cette ordonnance, et rien de plus.',
      'La loi veut que le dossier médical soit gardé 20 ans : une demande d’effacement ne l’efface pas.',
      'Vous pouvez demander vos données, ou les faire corriger, à l’adresse au bas de cette page.',
    ),
    en: lines(
      'We collect what you write, your files and your answers so that a doctor can answer you, and for nothing else.',
      'Only you and the doctors who treat you read them. Each reading by a doctor is written down. What we announce to your insurer holds none of them.',
      'A pharmacy to which you show a prescription sees that prescription, and nothing more.',
      'The law wants a medical record kept for 20 years: a request for erasure does not erase it.',
      'You may ask for your data, or have them corrected, at the address at the foot of this page.',
    ),
  },
  'consultation-terms': {
    fr: lines(
      'Un médecin inscrit à l’Ordre vous répond à distance : par écrit, en audio ou en vidéo. Il ne peut pas vous examiner comme à son cabinet, et peut vous orienter vers un autre médecin.',
      'Ce n’est pas un service d’urgence. En cas d’urgence, appelez le 15, ou le 112 à l’étranger.',
      'Vos réponses et vos fichiers sont lus par le médecin qui vous soigne, et gardés dans votre dossier.',
      'Donnez des informations exactes : la réponse du médecin en dépend.',
    ),
    en: lines(
      'A registered doctor answers you remotely: in writing, by audio or by video. They cannot examine you as in their practice, and may send you to another doctor.',
      'This is not an emergency service. In an emergency, call 15, or 112 outside France.',
      'Your answers and files are read by the doctor who treats you, and kept in your record.',
      'Give accurate information: the doctor’s answer depends on it.',
    ),
  },
}
