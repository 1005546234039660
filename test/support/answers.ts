/** What a member tells the bot, where a test is about what comes after. */
export const ANSWERS = {
  channel: 'chat',
  interlocutor: 'generalist',
  symptoms:
    'Bonjour Docteur, j’ai des maux de tête depuis 48 h, de la fièvre, et je tousse beaucoup la nuit. Que dois-je faire ?',
  attachments: [],
  weightKg: 62,
  heightCm: 168,
  treatments: 'Aucun',
  antecedents: 'Asthme',
  pregnant: false,
  country: 'FR',
}
