import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const careWords = {
  none: { fr: 'Aucune consultation ouverte', en: 'No consultation open' },
  noneLead: { fr: 'Prenez une question dans la file.', en: 'Take a question from the queue.' },
  unknownConsultation: { fr: 'Consultation introuvable', en: 'Consultation not found' },
  unknownLead: {
    fr: 'Elle n’existe pas, ou elle n’est pas entre vos mains.',
    en: 'It does not exist, or it is not in your care.',
  },
  toQueue: { fr: 'Aller à la file', en: 'Go to the queue' },
  thread: { fr: 'Discussion avec le patient', en: 'Thread with the patient' },
  absent: {
    fr: 'Le patient n’est pas là ; il est prévenu. Vous pouvez déjà lui écrire.',
    en: 'The patient is away, and has been told. You may write already.',
  },
  closed: {
    fr: 'La consultation est terminée. Vous pouvez encore publier un compte rendu et signer des ordonnances.',
    en: 'The consultation has ended. You may still publish a report and sign prescriptions.',
  },
  end: { fr: 'Terminer la consultation', en: 'End the consultation' },
  endVerb: { fr: 'Terminer', en: 'End' },
  endWhat: { fr: 'la consultation', en: 'the consultation' },
  release: { fr: 'Rendre à la file', en: 'Return to the queue' },
  endLead: {
    fr: 'La discussion se ferme pour le patient et pour vous.',
    en: 'The thread closes for the patient and for you.',
  },
  endMissedLead: {
    fr: 'Le patient n’est pas venu : la question est classée comme manquée. Cela n’est possible qu’après son délai de retour.',
    en: 'The patient has not come: the question is filed as missed, which is possible only after their time to come back.',
  },
  releaseLead: {
    fr: 'La question garde sa place dans la file et le patient est prévenu.',
    en: 'The question keeps its place in the queue and the patient is told.',
  },
  secrecyTitle: {
    fr: 'Ce patient mineur demande le secret (L1111-5 CSP)',
    en: 'This minor asks for secrecy (L1111-5 CSP)',
  },
  secrecy: {
    fr: 'Ses parents ne voient ni la question, ni les documents, et ne reçoivent aucun e-mail. Cherchez d’abord à obtenir son accord pour consulter ses parents. S’il maintient son refus, il se fait accompagner d’une personne majeure de son choix ; notez-le dans le compte rendu.',
    en: 'Their parents see neither the question nor the documents, and get no e-mail. First seek their agreement to consult the parents. If they keep refusing, an adult of their choice accompanies them; write it in the report.',
  },
  you: { fr: 'Vous', en: 'You' },
  missed: {
    fr: 'Le patient n’est pas venu : la question est close. Il peut la reposer avec toutes ses réponses.',
    en: 'The patient did not come: the question is closed. They can ask it again with all their answers.',
  },
  returnOver: {
    fr: 'Le délai de retour est passé. Vous pouvez rendre la question à la file, ou la clore comme manquée avec « Terminer ».',
    en: 'The time to come back is over. You may return the question to the queue, or close it as missed with “End”.',
  },
  handOver: { fr: 'Transmettre', en: 'Hand over' },
  handOverTitle: { fr: 'Transmettre la question', en: 'Hand the question over' },
  handOverLead: {
    fr: 'La conversation, le dossier et votre note sont transmis. Le patient en est prévenu avant, et ne voit pas la note.',
    en: 'The conversation, the record and your note go along. The patient is told before, and does not see the note.',
  },
  colleague: { fr: 'À qui ?', en: 'To whom?' },
  itsQueue: { fr: 'file de la spécialité, place gardée', en: 'queue of the specialty, place kept' },
  chooseRecipient: { fr: 'Choisissez un confrère ou une spécialité.', en: 'Choose a colleague or a specialty.' },
  note: { fr: 'Note pour le prochain médecin', en: 'Note for the next doctor' },
  noteHint: { fr: 'Lue par les médecins seulement.', en: 'Read by doctors only.' },
  noteMissing: {
    fr: 'Écrivez ce que le prochain médecin doit savoir.',
    en: 'Write what the next doctor must know.',
  },
  releaseWhy: { fr: 'Ce que le patient en saura', en: 'What the patient will be told' },
  whyAway: { fr: 'Le patient n’est pas revenu', en: 'The patient did not come back' },
  whyUnavailable: { fr: 'Je dois m’absenter', en: 'I have to leave' },
  whyField: { fr: 'La question relève d’un autre médecin', en: 'The question is for another doctor' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  patient: { fr: 'Patient', en: 'Patient' },
  writer: { fr: 'Écrit par', en: 'Written by' },
  bornOn: { fr: 'Date de naissance', en: 'Birth date' },
  weight: { fr: 'Poids', en: 'Weight' },
  height: { fr: 'Taille', en: 'Height' },
  bmi: { fr: 'IMC', en: 'BMI' },
  pregnant: { fr: 'Enceinte', en: 'Pregnant' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  treatments: { fr: 'Traitements en cours', en: 'Current treatments' },
  allergies: { fr: 'Allergies', en: 'Allergies' },
  noAllergies: { fr: 'Non renseignées dans le profil', en: 'Not given in the profile' },
  antecedents: { fr: 'Antécédents et allergies', en: 'Antecedents and allergies' },
  country: { fr: 'Pays', en: 'Country' },
  files: { fr: 'Pièces jointes', en: 'Attachments' },
  unknown: { fr: 'Non renseigné', en: 'Not given' },
  documents: { fr: 'Documents', en: 'Documents' },
  outcome: { fr: 'Conclusion', en: 'Outcome' },
  outcomeHint: {
    fr: 'Le patient la lit, et elle figure au compte rendu.',
    en: 'The patient reads it, and it stands in the report.',
  },
  outcomeMissing: { fr: 'Choisissez la conclusion.', en: 'Choose the outcome.' },
} satisfies Record<string, Phrase>

export const templates = {
  returns: {
    fr: ({ clock }) => `Il lui reste ${clock} pour revenir.`,
    en: ({ clock }) => `They have ${clock} left to come back.`,
  } satisfies Template<{ clock: string }>,
  noteFrom: {
    fr: ({ from, hour }) => `Note de ${from}, le ${hour}`,
    en: ({ from, hour }) => `Note of ${from}, ${hour}`,
  } satisfies Template<{ from: string; hour: string }>,
}
