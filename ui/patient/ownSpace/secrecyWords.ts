import type { Template } from '../../../domain/language/phrase.ts'

/** To a minor, in words of their age; the law is article L1111-5 of the Code de la santé publique. */
export const secrecyWords = {
  title: { fr: 'Garder le secret', en: 'Keep it secret' },
  howTitle: { fr: 'Comment ça marche', en: 'How it works' },
  how: [
    {
      fr: 'Vous avez un espace à vous, avec votre adresse e-mail. Vous y entrez par un code qui n’arrive qu’à cette adresse.',
      en: 'You get a space of your own, with your e-mail address. You enter it by a code that comes to that address alone.',
    },
    {
      fr: 'Vos questions secrètes, les réponses, les documents et les e-mails sont dans cet espace. L’espace de vos parents n’en montre rien : ni l’historique, ni les documents, ni le téléchargement des données, ni la liste de ceux qui ont vu le dossier.',
      en: 'Your secret questions, the answers, the documents and the e-mails are in that space. Your parents’ space shows nothing of them: not in the history, the documents, the download of data, nor the list of who saw the record.',
    },
    {
      fr: 'Le médecin sait que vous demandez le secret. Il vous demandera si vous voulez quand même en parler à vos parents ; c’est vous qui décidez. Pour un traitement, il demandera qu’un adulte que vous choisissez vous accompagne.',
      en: 'The doctor knows that you ask for secrecy. They will ask whether you want to tell your parents after all; it is for you to decide. For a treatment they will ask that an adult of your choice be with you.',
    },
  ],
  limitsTitle: { fr: 'Ce que nous ne pouvons pas cacher', en: 'What we cannot hide' },
  limits: [
    {
      fr: 'Un médicament remboursé peut apparaître sur les relevés de vos parents. Dites à la pharmacie que vous voulez le secret.',
      en: 'A reimbursed medicine may appear on your parents’ statements. Tell the pharmacy that you want secrecy.',
    },
    {
      fr: 'Le poids, les allergies ou les traitements déjà notés dans votre profil y restent, et vos parents les voient. Ce que vous répondez ici n’y est pas ajouté.',
      en: 'The weight, allergies or treatments already in your profile stay there, and your parents see them. What you answer here is not added to it.',
    },
    {
      fr: 'Si votre vie est en danger, le médecin fait ce qu’il faut pour vous protéger.',
      en: 'If your life is in danger, the doctor does what is needed to protect you.',
    },
  ],
  device: {
    fr: 'Cet appareil va quitter l’espace de vos parents et entrer dans le vôtre. Déconnectez-vous quand vous avez fini, et effacez les e-mails si d’autres lisent votre boîte.',
    en: 'This device will leave your parents’ space and enter yours. Sign out when you have finished, and delete the e-mails if others read your mailbox.',
  },
  emailHint: {
    fr: 'Une adresse que vos parents ne lisent pas. Si vous avez déjà votre espace, donnez la même.',
    en: 'An address that your parents do not read. If you have your space already, give the same.',
  },
  action: { fr: 'Recevoir mon code', en: 'Send me my code' },
  elsewhereTitle: { fr: 'Parler à quelqu’un sans donner son nom', en: 'Talk to someone without giving a name' },
  elsewhere: {
    fr: 'Fil Santé Jeunes répond gratuitement tous les jours de 9 h à 23 h, sans demander qui vous êtes, à tout âge. Si quelqu’un vous fait du mal, appelez le 119, jour et nuit.',
    en: 'Fil Santé Jeunes answers free of charge every day from 9:00 to 23:00, in French, without asking who you are, at any age. If somebody hurts you, call 119, day and night.',
  },
  ask: { fr: 'Demander le secret', en: 'Ask for secrecy' },
  space: {
    fr: 'Cet espace est le vôtre : vos parents n’en voient rien. Déconnectez-vous quand vous avez fini.',
    en: 'This space is yours: your parents see nothing of it. Sign out when you have finished.',
  },
  profile: {
    fr: 'Ce profil est tenu par le titulaire du contrat, qui le voit. Il ne se modifie pas d’ici.',
    en: 'This profile is held by the holder of the contract, who sees it. It is not changed from here.',
  },
}

export const secrecyTemplates = {
  lead: {
    fr: ({ name }) =>
      `Vous êtes ${name}, et vous ne voulez pas que vos parents sachent que vous consultez ? La loi vous permet de demander le secret au médecin (article L1111-5 du Code de la santé publique).`,
    en: ({ name }) =>
      `You are ${name}, and you do not want your parents to know that you see a doctor? The law lets you ask the doctor for secrecy (article L1111-5 of the Public Health Code).`,
  } satisfies Template<{ name: string }>,
  offer: {
    fr: ({ name }) => `Vous êtes ${name} et vos parents ne doivent pas le savoir ?`,
    en: ({ name }) => `You are ${name} and your parents must not know?`,
  } satisfies Template<{ name: string }>,
}
