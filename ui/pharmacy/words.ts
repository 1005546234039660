import type { Phrase, Template } from '../../domain/language/phrase.ts'
import type { Verdict } from './derivePharmacy.ts'

type VerdictWords = { title: Phrase; next: Phrase }

const callDoctor: Phrase = {
  fr: 'Ne délivrez pas. En cas de doute, appelez le médecin prescripteur.',
  en: 'Do not dispense. If in doubt, call the prescribing doctor.',
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  dispensable: {
    title: { fr: 'AUTHENTIQUE, peut être délivrée', en: 'GENUINE, may be dispensed' },
    next: { fr: 'Comparez avec le papier, puis délivrez.', en: 'Compare with the paper, then dispense.' },
  },
  recorded: {
    title: { fr: 'Délivrance enregistrée', en: 'Dispensing recorded' },
    next: {
      fr: 'Toute autre pharmacie verra que cette ordonnance a été délivrée.',
      en: 'Any other pharmacy will see that this prescription was dispensed.',
    },
  },
  'part-recorded': {
    title: { fr: 'Délivrance partielle enregistrée', en: 'Part dispensing recorded' },
    next: {
      fr: 'Les autres lignes peuvent encore être délivrées, ici ou dans une autre pharmacie.',
      en: 'The other lines may still be dispensed, here or in another pharmacy.',
    },
  },
  partly: {
    title: { fr: 'AUTHENTIQUE, délivrée en partie', en: 'GENUINE, dispensed in part' },
    next: {
      fr: 'Ne délivrez que ce qui reste, marqué ci-dessous.',
      en: 'Dispense only what is left, marked below.',
    },
  },
  dispensed: {
    title: { fr: 'DÉJÀ DÉLIVRÉE', en: 'ALREADY DISPENSED' },
    next: {
      fr: 'Ne délivrez pas une seconde fois. En cas de doute, appelez le médecin prescripteur.',
      en: 'Do not dispense a second time. If in doubt, call the prescribing doctor.',
    },
  },
  expired: {
    title: { fr: 'EXPIRÉE', en: 'EXPIRED' },
    next: {
      fr: 'Le délai de délivrance est passé. Le patient doit demander une nouvelle ordonnance.',
      en: 'The time to dispense has passed. The patient needs a new prescription.',
    },
  },
  revoked: { title: { fr: 'RÉVOQUÉE', en: 'REVOKED' }, next: callDoctor },
  forged: {
    title: { fr: 'FALSIFIÉE', en: 'FORGED' },
    next: {
      fr: 'La signature ne correspond pas : ce code a été modifié ou inventé. Ne délivrez pas.',
      en: 'The signature does not match: this code was altered or made up. Do not dispense.',
    },
  },
  'unknown-key': {
    title: { fr: 'SIGNATURE INCONNUE', en: 'UNKNOWN SIGNATURE' },
    next: {
      fr: 'Ce code n’est pas signé par Permanence. Ne délivrez pas ; vérifiez l’adresse imprimée sous le code.',
      en: 'This code is not signed by Permanence. Do not dispense; check the address printed under the code.',
    },
  },
  'revoked-key': {
    title: { fr: 'CLÉ DE SIGNATURE RÉVOQUÉE', en: 'SIGNING KEY REVOKED' },
    next: {
      fr: 'La clé qui a signé ce code a été retirée : plus rien de ce qu’elle a signé n’est valable. Ne délivrez pas.',
      en: 'The key that signed this code was withdrawn: nothing that it signed is valid. Do not dispense.',
    },
  },
  'not-due': {
    title: { fr: 'DÉJÀ DÉLIVRÉE', en: 'ALREADY DISPENSED' },
    next: {
      fr: 'L’ordonnance est authentique, mais son renouvellement n’est pas encore dû. Ne délivrez pas avant sa date.',
      en: 'The prescription is genuine, but its renewal is not due yet. Do not dispense before its date.',
    },
  },
  'signature-only': {
    title: { fr: 'SIGNATURE VALIDE, état inconnu', en: 'VALID SIGNATURE, state unknown' },
    next: {
      fr: 'Ne délivrez pas sur cette seule lecture : sans réseau, rien ne dit si elle a déjà été délivrée ou révoquée.',
      en: 'Do not dispense on this alone: without a network nothing says whether it was already dispensed or revoked.',
    },
  },
  'not-found': {
    title: { fr: 'ORDONNANCE INTROUVABLE', en: 'PRESCRIPTION NOT FOUND' },
    next: {
      fr: 'Aucune ordonnance ne porte ce numéro. Ne délivrez pas, et demandez au patient l’original.',
      en: 'No prescription has this number. Do not dispense, and ask the patient for the original.',
    },
  },
  malformed: {
    title: { fr: 'Code illisible', en: 'Unreadable code' },
    next: {
      fr: 'Le code n’a pas été lu en entier. Lissez le papier, éclairez‑le et lisez le code à nouveau. Ne délivrez rien tant qu’il n’est pas lu.',
      en: 'The code was not read completely. Flatten the paper, light it well and scan the code again. Dispense nothing until it is read.',
    },
  },
  'too-many': {
    title: { fr: 'Trop de lectures', en: 'Too many scans' },
    next: { fr: 'Attendez une minute, puis réessayez.', en: 'Wait a minute, then try again.' },
  },
  offline: {
    title: { fr: 'Pas de connexion', en: 'No connection' },
    next: {
      fr: 'L’ordonnance n’a pas pu être vérifiée. Vérifiez le réseau de cet appareil, puis réessayez.',
      en: 'The prescription could not be checked. Check this device’s network, then try again.',
    },
  },
  unavailable: {
    title: { fr: 'Vérification impossible', en: 'Check not possible' },
    next: {
      fr: 'Le service ne répond pas pour le moment. Réessayez dans un instant.',
      en: 'The service is not answering right now. Try again in a moment.',
    },
  },
}

/** The patient's own look at what may be dispensed: comparing and dispensing are the pharmacist's. */
export const ownNext: Phrase = {
  fr: 'Elle n’a pas encore été délivrée. Montrez ce code dans une pharmacie.',
  en: 'It has not been dispensed yet. Show this code in a pharmacy.',
}

export const words = {
  page: { fr: 'Espace pharmacie', en: 'For pharmacies' },
  checking: { fr: 'Vérification de l’ordonnance…', en: 'Checking the prescription…' },
  signature: { fr: 'Signature vérifiée', en: 'Signature verified' },
  never: { fr: 'jamais délivrée', en: 'never dispensed' },
  kind: {
    fr: 'Ordonnance électronique délivrée dans le cadre d’une téléconsultation médicale',
    en: 'Electronic prescription issued in a medical teleconsultation',
  },
  identity: {
    fr: 'Par mesure de sécurité, nous vous recommandons de vérifier l’identité du patient.',
    en: 'For safety, we recommend that you check the identity of the patient.',
  },
  compare: { fr: 'À comparer avec le papier', en: 'Compare with the paper' },
  patient: { fr: 'Patient', en: 'Patient' },
  birth: { fr: 'Naissance', en: 'Born' },
  sex: { fr: 'Sexe', en: 'Sex' },
  female: { fr: 'Féminin', en: 'Female' },
  male: { fr: 'Masculin', en: 'Male' },
  weight: { fr: 'Poids', en: 'Weight' },
  doctor: { fr: 'Médecin', en: 'Doctor' },
  address: { fr: 'Adresse', en: 'Address' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  signed: { fr: 'Signée', en: 'Signed' },
  medicines: { fr: 'Prescription', en: 'Prescription' },
  reimbursable: { fr: 'Remboursable', en: 'Reimbursable' },
  notReimbursable: { fr: 'Non remboursable', en: 'Not reimbursable' },
  history: { fr: 'Délivrances', en: 'Dispensings' },
  dispensing: { fr: 'Délivrance', en: 'Dispensing' },
  undo: { fr: 'Annuler la délivrance', en: 'Undo the dispensing' },
  undone: {
    fr: 'Délivrance annulée. L’ordonnance peut de nouveau être délivrée.',
    en: 'Dispensing undone. The prescription may be dispensed again.',
  },
  tooLate: {
    fr: 'Les dix minutes sont passées : la délivrance ne peut plus être annulée.',
    en: 'The ten minutes have passed: the dispensing can no longer be undone.',
  },
  overtaken: {
    fr: 'Cette ordonnance vient d’être délivrée ailleurs. Votre délivrance n’a pas été enregistrée.',
    en: 'This prescription was just dispensed elsewhere. Your dispensing was not recorded.',
  },
  ownTitle: { fr: 'C’est votre propre ordonnance.', en: 'This is your own prescription.' },
  own: {
    fr: 'Seule une pharmacie peut délivrer cette ordonnance. Montrez ce code à votre pharmacien.',
    en: 'Only a pharmacy can dispense this prescription. Show this code to your pharmacist.',
  },
  pendingTitle: {
    fr: 'Nous ne savons pas si la délivrance a été enregistrée.',
    en: 'We do not know whether the dispensing was recorded.',
  },
  pending: {
    fr: 'La réponse s’est perdue. Réessayez : elle ne sera jamais comptée deux fois.',
    en: 'The answer was lost. Try again: it will never be counted twice.',
  },
  again: { fr: 'Réessayer la délivrance', en: 'Try the dispensing again' },
  another: { fr: 'Lire une autre ordonnance', en: 'Read another prescription' },
  retry: { fr: 'Vérifier à nouveau', en: 'Check again' },
} satisfies Record<string, Phrase>

export const templates = {
  number: {
    fr: ({ number }) => `Ordonnance n° ${number}`,
    en: ({ number }) => `Prescription no. ${number}`,
  } satisfies Template<{
    number: string
  }>,
  reads: {
    fr: ({ reads }) => `code lu ${reads} fois`,
    en: ({ reads }) => (reads === 1 ? 'code read once' : `code read ${reads} times`),
  } satisfies Template<{ reads: number }>,
  times: {
    fr: ({ count }) => `délivrée ${count} fois`,
    en: ({ count }) => (count === 1 ? 'dispensed once' : `dispensed ${count} times`),
  } satisfies Template<{ count: number }>,
  dueOn: {
    fr: ({ date }) => `renouvelable à partir du ${date}`,
    en: ({ date }) => `renewable from ${date}`,
  } satisfies Template<{ date: string }>,
  owed: {
    fr: ({ medicines }) => `Reste à délivrer : ${medicines}`,
    en: ({ medicines }) => `Still to dispense: ${medicines}`,
  } satisfies Template<{ medicines: string }>,
  refusals: {
    fr: ({ count }) => (count === 1 ? 'une pharmacie a refusé de la délivrer' : `${count} refus de délivrance`),
    en: ({ count }) => (count === 1 ? 'one pharmacy refused to dispense it' : `${count} refusals to dispense`),
  } satisfies Template<{ count: number }>,
  remaining: {
    fr: ({ count }) => (count === 1 ? 'reste 1 délivrance' : `restent ${count} délivrances`),
    en: ({ count }) => (count === 1 ? '1 dispensing left' : `${count} dispensings left`),
  } satisfies Template<{ count: number }>,
  dispensedBy: {
    fr: ({ date, hour, pharmacy }) => `le ${date} à ${hour} par ${pharmacy}`,
    en: ({ date, hour, pharmacy }) => `on ${date} at ${hour} by ${pharmacy}`,
  } satisfies Template<{ date: string; hour: string; pharmacy: string }>,
  undoWithin: {
    fr: ({ clock }) => `Une erreur ? Vous pouvez encore annuler pendant ${clock}.`,
    en: ({ clock }) => `A mistake? You can still undo it for ${clock}.`,
  } satisfies Template<{ clock: string }>,
}
