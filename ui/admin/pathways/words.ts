import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { VersionView } from '../../../protocol/pathwayAdmin.ts'
import type { Outcome } from './deriveLearned.ts'

export const words = {
  title: { fr: 'Parcours', en: 'Pathways' },
  lead: {
    fr: 'Une épidémie, une canicule : l’alerte, l’orientation, les démarches et la fiche du médecin, dans un document. Les consultations en cours gardent la version avec laquelle elles ont commencé.',
    en: 'An epidemic, a heat wave: the alert, the orientation, the guidance and the doctor’s form, in one document. Running consultations keep the version that they began with.',
  },
  none: { fr: 'Aucun parcours', en: 'No pathway' },
  create: { fr: 'Nouveau parcours', en: 'New pathway' },
  edit: { fr: 'Modifier', en: 'Edit' },
  copy: { fr: 'Dupliquer', en: 'Copy' },
  /** Ends the name of a copied pathway. */
  copySuffix: { fr: 'copie', en: 'copy' },
  publish: { fr: 'Publier', en: 'Publish' },
  publishNow: { fr: 'Publier maintenant', en: 'Publish now' },
  publishLead: {
    fr: 'Les nouvelles questions suivront cette version, et les médecins verront aussitôt ses démarches.',
    en: 'New questions will follow this version, and doctors will see its guidance at once.',
  },
  schedule: { fr: 'Programmer', en: 'Schedule' },
  scheduleLead: {
    fr: 'Cette version remplacera l’actuelle à l’heure dite, sans autre geste.',
    en: 'This version will replace the present one at the time given, without anything else to do.',
  },
  end: { fr: 'Terminer', en: 'End' },
  endNow: { fr: 'Terminer maintenant', en: 'End now' },
  endThen: { fr: 'Programmer la fin', en: 'Schedule the end' },
  endsNowHint: { fr: 'Laissez vide pour terminer maintenant.', en: 'Leave it empty to end it now.' },
  unschedule: { fr: 'Déprogrammer', en: 'Unschedule' },
  unscheduleLead: {
    fr: 'Cette version redevient un brouillon : elle ne commencera pas d’elle-même.',
    en: 'This version is a draft again: it will not begin by itself.',
  },
  startMissing: { fr: 'Choisissez quand cette version commence.', en: 'Choose when this version begins.' },
  endLead: {
    fr: 'L’alerte et les démarches disparaissent. Les consultations en cours vont à leur terme ; une version terminée ne revient pas.',
    en: 'The alert and the guidance disappear. Running consultations go on to their end; a version that ended does not come back.',
  },
  startsAt: { fr: 'Début', en: 'Start' },
  endsAt: { fr: 'Fin', en: 'End' },
  endsHint: {
    fr: 'Sans fin : jusqu’à ce que vous terminiez le parcours.',
    en: 'Without an end: until you end the pathway.',
  },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  shipped: { fr: 'Livré avec le service', en: 'Came with the service' },
  back: { fr: 'Tous les parcours', en: 'All pathways' },
  save: { fr: 'Enregistrer une version', en: 'Save a version' },
  document: { fr: 'Document du parcours', en: 'Document of the pathway' },
  documentHint: {
    fr: 'Gardé sur cet appareil à chaque frappe, vérifié au fur et à mesure. Ctrl + Espace ou Alt + ↓ : ce qui est possible ici ; ↑ ↓ puis Entrée le choisissent, Échap ferme.',
    en: 'Kept on this device at each key, checked as you type. Ctrl + Space or Alt + ↓: what is possible here; ↑ ↓ then Enter choose it, Escape closes.',
  },
  resumed: {
    fr: 'Vous reprenez ce que cet appareil avait gardé et qui n’est dans aucune version.',
    en: 'You go on from what this device had kept and is in no version.',
  },
  startAgain: { fr: 'Repartir de la version ouverte', en: 'Start again from the version opened' },
  ask: { fr: 'Qu’est-ce qui est possible ici ?', en: 'What is possible here?' },
  noOffers: { fr: 'Ici, un texte ou un nombre de votre choix.', en: 'A text or number of your choice goes here.' },
  nowhere: {
    fr: 'Placez le curseur dans le document : à quoi sert l’endroit se lit ici.',
    en: 'Put the cursor into the document: what the place is for is read here.',
  },
  checks: { fr: 'Vérifications', en: 'Checks' },
  fine: { fr: 'Le document est juste : il peut être enregistré.', en: 'The document is right: it can be saved.' },
  offers: { fr: 'Possible ici', en: 'Possible here' },
  noPreview: {
    fr: 'L’aperçu vient dès que le document est juste.',
    en: 'The preview comes once the document is right.',
  },
  preview: { fr: 'Aperçu', en: 'Preview' },
  asPatient: { fr: 'Patient', en: 'Patient' },
  asDoctor: { fr: 'Médecin', en: 'Doctor' },
  addedSteps: { fr: 'Questions ajoutées :', en: 'Questions added:' },
  whileWaiting: { fr: 'Pendant l’attente :', en: 'While waiting:' },
  noWaiting: { fr: 'Rien de particulier.', en: 'Nothing in particular.' },
  restart: { fr: 'Revoir depuis l’alerte', en: 'See it again from the alert' },
  noForm: { fr: 'Ce parcours n’a pas de fiche.', en: 'This pathway has no form.' },
  learned: { fr: 'Ce qu’il a appris', en: 'What it learned' },
  nothingYet: { fr: 'Rien encore', en: 'Nothing yet' },
  nothingYetLead: {
    fr: 'Les questions et les fiches des 30 derniers jours seront comptées ici, sans aucun nom.',
    en: 'Questions and forms of the last 30 days are counted here, without any name.',
  },
  byOutcome: { fr: 'Issue des questions, par jour', en: 'What became of the questions, by day' },
  bySituation: { fr: 'Situation des patients, par jour', en: 'Patients’ situations, by day' },
  withoutForm: { fr: 'sans fiche', en: 'without a form' },
  asTable: { fr: 'En tableau', en: 'As a table' },
  day: { fr: 'Jour', en: 'Day' },
  questions: { fr: 'Questions', en: 'Questions' },
} satisfies Record<string, Phrase>

export const stateWords: Readonly<Record<VersionView['state'], Phrase>> = {
  draft: { fr: 'brouillon', en: 'draft' },
  scheduled: { fr: 'programmée', en: 'scheduled' },
  'in-force': { fr: 'en vigueur', en: 'in force' },
  ended: { fr: 'terminée', en: 'ended' },
  replaced: { fr: 'remplacée', en: 'replaced' },
}

const s = (count: number) => (count > 1 ? 's' : '')

export const outcomeWords: Readonly<Record<Outcome, Template<{ count: number }>>> = {
  ended: { fr: ({ count }) => `terminée${s(count)}`, en: () => 'ended' },
  missed: { fr: ({ count }) => `manquée${s(count)}`, en: () => 'missed' },
  cancelled: { fr: ({ count }) => `annulée${s(count)}`, en: () => 'cancelled' },
  open: { fr: () => 'en cours', en: () => 'open' },
}

export const templates = {
  offers: {
    fr: ({ count }) => `${count} possibilité${s(count)}. Flèches pour choisir, Entrée pour insérer.`,
    en: ({ count }) => `${count} possibilit${count === 1 ? 'y' : 'ies'}. Arrows to choose, Enter to insert.`,
  } satisfies Template<{ count: number }>,
  version: {
    fr: ({ version }) => `Version ${version}`,
    en: ({ version }) => `Version ${version}`,
  } satisfies Template<{ version: number }>,
  which: {
    fr: ({ title, version }) => `${title}, version ${version}`,
    en: ({ title, version }) => `${title}, version ${version}`,
  } satisfies Template<{ title: string; version: number }>,
  changed: {
    fr: ({ at, by }) => `modifiée le ${at} par ${by}`,
    en: ({ at, by }) => `changed ${at} by ${by}`,
  } satisfies Template<{ at: string; by: string }>,
  from: { fr: ({ at }) => `à partir du ${at}`, en: ({ at }) => `from ${at}` } satisfies Template<{ at: string }>,
  until: { fr: ({ at }) => `jusqu’au ${at}`, en: ({ at }) => `until ${at}` } satisfies Template<{ at: string }>,
  line: { fr: ({ line }) => `Ligne ${line}`, en: ({ line }) => `Line ${line}` } satisfies Template<{ line: number }>,
  saved: {
    fr: ({ version }) => `Version ${version} enregistrée comme brouillon. Publiez-la depuis la liste des parcours.`,
    en: ({ version }) => `Version ${version} saved as a draft. Publish it from the list of pathways.`,
  } satisfies Template<{ version: number }>,
  questions: {
    fr: ({ count }) => `${count} question${count > 1 ? 's' : ''} en 30 jours`,
    en: ({ count }) => `${count} question${count === 1 ? '' : 's'} in 30 days`,
  } satisfies Template<{ count: number }>,
}
