import type { Phrase } from '../../../domain/language/phrase.ts'
import { CHANNEL_LABELS } from '../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { Path } from './jsonPlace.ts'

/** What each place of a document is for, by its keys with dots. */
const KEYS: Readonly<Record<string, Phrase>> = {
  format: { fr: 'La forme du document. Toujours 1.', en: 'The shape of the document. Always 1.' },
  id: {
    fr: 'Le nom du parcours pour le service ; il ne change plus ensuite. Des minuscules, des chiffres, des tirets.',
    en: 'What the service calls the pathway; it does not change later. Lower-case letters, digits, hyphens.',
  },
  title: { fr: 'Le nom du parcours, pour tous.', en: 'The pathway’s name, for everybody.' },
  organisations: {
    fr: 'Les assureurs dont les adhérents voient ce parcours. null : tous.',
    en: 'The insurers whose members meet this pathway. null: all.',
  },
  alert: {
    fr: 'L’alerte en couleur vive sur la page où l’on choisit le canal.',
    en: 'The alert in strong colours on the page where the channel is chosen.',
  },
  'alert.title': { fr: 'En gras, en tête de l’alerte.', en: 'In bold, at the head of the alert.' },
  'alert.text': { fr: 'À qui l’alerte s’adresse, en une phrase.', en: 'Whom the alert is for, in one sentence.' },
  'alert.button': { fr: 'Le bouton qui mène au parcours.', en: 'The button that leads into the pathway.' },
  channel: {
    fr: 'Le canal imposé ; sautez alors l’étape « channel ». null : le patient choisit.',
    en: 'The channel that is forced; leave the step “channel” out then. null: the patient chooses.',
  },
  specialty: {
    fr: 'La file d’attente, quand l’étape « interlocutor » est sautée.',
    en: 'The queue, where the step “interlocutor” is left out.',
  },
  skips: { fr: 'Les questions habituelles qui ne sont pas posées.', en: 'The usual questions that are not asked.' },
  adds: {
    fr: 'Les questions que seul ce parcours pose au patient, à la fin.',
    en: 'Questions that only this pathway asks the patient, at the end.',
  },
  'adds.step': { fr: 'Un nom qui commence par x-, par exemple x-seul.', en: 'A name that begins with x-, as x-alone.' },
  'adds.kind': { fr: 'Comment on y répond.', en: 'How it is answered.' },
  'adds.text': { fr: 'La question, telle que le patient la lit.', en: 'The question, as the patient reads it.' },
  'adds.options': { fr: 'Les réponses proposées, pour « choice ».', en: 'The answers offered, for “choice”.' },
  redFlags: {
    fr: 'Les mots d’une urgence propre à ce parcours : ils font apparaître l’avertissement.',
    en: 'Words of an emergency that only this pathway has: they bring up the warning.',
  },
  'redFlags.words': {
    fr: 'Les mots ou expressions, dans les deux langues, au féminin aussi.',
    en: 'Words or phrases, in both languages, feminine forms too.',
  },
  'redFlags.warning': { fr: 'Ce que le patient doit faire aussitôt.', en: 'What the patient must do at once.' },
  orientation: {
    fr: 'Les écrans à lire avant de poser la question.',
    en: 'The screens to be read before the question is asked.',
  },
  'orientation.title': { fr: 'Le titre de l’écran.', en: 'The title of the screen.' },
  'orientation.text': {
    fr: '**gras**, - liste, 1. liste numérotée, [lien](https://…) ou [15](tel:15). \\n fait une ligne.',
    en: '**bold**, - list, 1. numbered list, [link](https://…) or [15](tel:15). \\n makes a line.',
  },
  waiting: {
    fr: 'Ce que le patient lit une fois la question envoyée : le délai, le SMS. null : rien de particulier.',
    en: 'What the patient reads once the question is sent: the delay, the text message. null: nothing in particular.',
  },
  waitTimeoutSeconds: {
    fr: 'Attente au plus, en secondes (900 : 15 minutes). null : comme les autres questions.',
    en: 'The longest wait, in seconds (900: 15 minutes). null: as other questions.',
  },
  returnWindowSeconds: {
    fr: 'Temps laissé au patient pour revenir, en secondes (300 : 5 minutes). null : comme les autres.',
    en: 'Time for the patient to come back, in seconds (300: 5 minutes). null: as other questions.',
  },
  sms: {
    fr: 'Prévenir le patient par SMS dès qu’un médecin est là.',
    en: 'Tell the patient by text message when a doctor is there.',
  },
  tag: {
    fr: 'L’étiquette de la question dans la file des médecins.',
    en: 'The question’s label in the doctors’ queue.',
  },
  'tag.text': { fr: 'Court, en capitales.', en: 'Short, in capitals.' },
  'tag.colour': { fr: 'Sa couleur, et celle des démarches.', en: 'Its colour, and that of the guidance.' },
  guidance: {
    fr: 'Les démarches, toujours sous les yeux des médecins. Un changement publié les touche aussitôt.',
    en: 'The guidance, always before the doctors’ eyes. A change that is published reaches them at once.',
  },
  'guidance.title': { fr: 'Le titre des démarches.', en: 'The title of the guidance.' },
  'guidance.text': {
    fr: 'Une ligne par démarche : 1. …\\n2. … ; **gras** et [liens](https://…).',
    en: 'A line for each: 1. …\\n2. …; **bold** and [links](https://…).',
  },
  form: { fr: 'La fiche que le médecin remplit. null : aucune.', en: 'The form that the doctor fills in. null: none.' },
  'form.steps': { fr: 'Les étapes de la fiche, dans l’ordre.', en: 'The steps of the form, in order.' },
  'form.steps.id': { fr: 'Un nom pour l’étape, une seule fois.', en: 'A name for the step, once only.' },
  'form.steps.title': { fr: 'Le titre de l’étape.', en: 'The title of the step.' },
  'form.steps.questions': { fr: 'Ses questions, dans l’ordre.', en: 'Its questions, in order.' },
  'form.steps.questions.id': {
    fr: 'Un nom pour la question. Gardez-le d’une version à l’autre : l’évolution du patient le suit.',
    en: 'A name for the question. Keep it from version to version: the patient’s evolution follows it.',
  },
  'form.steps.questions.kind': { fr: 'Comment le médecin répond.', en: 'How the doctor answers.' },
  'form.steps.questions.label': { fr: 'La question.', en: 'The question.' },
  'form.steps.questions.hint': { fr: 'Une précision sous la question.', en: 'A hint under the question.' },
  'form.steps.questions.required': {
    fr: 'Sans réponse, la fiche n’est pas gardée.',
    en: 'Unanswered, the form is not kept.',
  },
  'form.steps.questions.options': {
    fr: 'Les réponses de « choice » et « several ».',
    en: 'The answers of “choice” and “several”.',
  },
  'form.steps.questions.options.value': {
    fr: 'Un nom pour la réponse ; gardez-le d’une version à l’autre.',
    en: 'A name for the answer; keep it from version to version.',
  },
  'form.steps.questions.options.label': { fr: 'La réponse, telle qu’elle est lue.', en: 'The answer, as it is read.' },
  'form.steps.questions.unit': { fr: 'L’unité d’un nombre : °C, bpm, %.', en: 'The unit of a number: °C, bpm, %.' },
  'form.steps.questions.minimum': {
    fr: 'Le plus petit nombre accepté, ou le début de l’échelle.',
    en: 'The least number accepted, or where the scale begins.',
  },
  'form.steps.questions.maximum': {
    fr: 'Le plus grand nombre accepté, ou la fin de l’échelle.',
    en: 'The greatest number accepted, or where the scale ends.',
  },
  'form.steps.questions.when': {
    fr: 'La question n’apparaît que si une question d’avant a reçu une de ces réponses.',
    en: 'The question only shows when an earlier one has one of these answers.',
  },
  'form.steps.questions.when.question': { fr: 'La question d’avant.', en: 'The earlier question.' },
  'form.steps.questions.when.in': { fr: 'Les réponses qui la font apparaître.', en: 'The answers that make it show.' },
  'form.steps.questions.compute': {
    fr: '« teleconsultation » : 1ère, 2ᵉ, 3ᵉ, sans rien demander.',
    en: '“teleconsultation”: 1st, 2nd, 3rd, without asking.',
  },
  'form.situation': {
    fr: 'La question à choix dont les réponses sont comptées par jour. null : aucune.',
    en: 'The choice whose answers are counted by day. null: none.',
  },
}

const LANGUAGES: Readonly<Record<string, Phrase>> = {
  fr: { fr: 'En français.', en: 'In French.' },
  en: { fr: 'En anglais.', en: 'In English.' },
}

const ANSWERED: Readonly<Record<string, Phrase>> = {
  choice: { fr: 'une réponse parmi plusieurs', en: 'one answer of several' },
  several: { fr: 'plusieurs réponses à cocher', en: 'several answers to tick' },
  number: { fr: 'un nombre, avec son unité', en: 'a number, with its unit' },
  date: { fr: 'une date', en: 'a date' },
  text: { fr: 'un texte libre', en: 'free text' },
  scale: { fr: 'une échelle, de 0 à 10 par exemple', en: 'a scale, as from 0 to 10' },
  computed: { fr: 'calculée, rien à répondre', en: 'computed, nothing to answer' },
  boolean: { fr: 'oui ou non', en: 'yes or no' },
}

const VALUES: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  channel: { ...CHANNEL_LABELS, null: { fr: 'le patient choisit', en: 'the patient chooses' } },
  specialty: SPECIALTY_LABELS,
  'adds.kind': ANSWERED,
  'form.steps.questions.kind': ANSWERED,
  skips: {
    channel: { fr: 'chat, audio ou visio', en: 'chat, audio or video' },
    interlocutor: { fr: 'la spécialité', en: 'the specialty' },
    attachments: { fr: 'les photos et documents', en: 'photos and documents' },
    weightKg: { fr: 'le poids', en: 'weight' },
    heightCm: { fr: 'la taille', en: 'height' },
    treatments: { fr: 'les traitements en cours', en: 'current treatments' },
    antecedents: { fr: 'les antécédents', en: 'history' },
    pregnant: { fr: 'la grossesse', en: 'pregnancy' },
    country: { fr: 'le pays où l’on se trouve', en: 'the country one is in' },
  },
  'tag.colour': {
    danger: { fr: 'rouge', en: 'red' },
    warn: { fr: 'orange', en: 'orange' },
    ok: { fr: 'vert', en: 'green' },
    plain: { fr: 'neutre', en: 'plain' },
  },
}

const keysOf = (path: Path) => path.filter((key) => typeof key === 'string')

export function keyHelp(path: Path): Phrase | undefined {
  const keys = keysOf(path)
  return KEYS[keys.join('.')] ?? LANGUAGES[keys.at(-1) ?? '']
}

export const valueHelp = (path: Path, value: unknown): Phrase | undefined =>
  VALUES[keysOf(path).join('.')]?.[String(value)]
