import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Conditions et données personnelles', en: 'Terms and personal data' },
  version: { fr: 'Version du', en: 'Version of' },
} satisfies Record<string, Phrase>

type Section = { title: Phrase; points: readonly Phrase[] }

/** The texts that CONSENT_VERSIONS dates: whoever changes what they say gives them a new day there. */
export const sections: readonly Section[] = [
  {
    title: {
      fr: 'Conditions Générales d’Utilisation du portail',
      en: 'General Terms of Use of the portal',
    },
    points: [
      {
        fr: 'Le portail est ouvert aux adhérents majeurs d’un assureur qui propose Permanence. Un enfant y est suivi sous le compte d’un parent.',
        en: 'The portal is open to adult members of an insurer that offers Permanence. A child is cared for under a parent’s account.',
      },
      {
        fr: 'Vous y donnez des informations exactes, et gardez pour vous les codes reçus par e-mail : ils ouvrent votre espace.',
        en: 'You give accurate information there, and keep the codes received by e-mail to yourself: they open your space.',
      },
      {
        fr: 'Ce n’est pas un service d’urgence. En cas d’urgence, appelez le 15, ou le 112 à l’étranger.',
        en: 'It is not an emergency service. In an emergency, call 15, or 112 outside France.',
      },
      {
        fr: 'Cette installation sert à la démonstration et à l’évaluation : n’y mettez pas les données de vrais patients.',
        en: 'This installation is for demonstration and evaluation: do not enter data of real patients.',
      },
    ],
  },
  {
    title: { fr: 'Vos données personnelles de santé', en: 'Your personal health data' },
    points: [
      {
        fr: 'Nous recueillons ce que vous écrivez, vos fichiers et vos réponses pour qu’un médecin puisse vous répondre, et pour rien d’autre.',
        en: 'We collect what you write, your files and your answers so that a doctor can answer you, and for nothing else.',
      },
      {
        fr: 'Seuls vous et les médecins qui vous soignent les lisent. Chaque lecture par un médecin est notée. Ce que nous annonçons à votre assureur n’en contient pas.',
        en: 'Only you and the doctors who treat you read them. Each reading by a doctor is written down. What we announce to your insurer holds none of them.',
      },
      {
        fr: 'Une pharmacie à qui vous montrez une ordonnance voit cette ordonnance, et rien de plus.',
        en: 'A pharmacy to which you show a prescription sees that prescription, and nothing more.',
      },
      {
        fr: 'La loi veut que le dossier médical soit gardé 20 ans : une demande d’effacement ne l’efface pas.',
        en: 'The law wants a medical record kept for 20 years: a request for erasure does not erase it.',
      },
      {
        fr: 'Vous pouvez demander vos données, ou les faire corriger, à l’adresse au bas de cette page.',
        en: 'You may ask for your data, or have them corrected, at the address at the foot of this page.',
      },
    ],
  },
]
