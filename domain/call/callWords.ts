import type { Party } from '../consultation/notices.ts'
import type { Locale, Template } from '../language/phrase.ts'
import { type Call, durationSeconds, type Incident, type IncidentKind } from './call.ts'

const NARROW = '\u202f'

/** « 2 min 05 s », « 8 s ». */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return minutes === 0 ? `${rest}${NARROW}s` : `${minutes}${NARROW}min ${String(rest).padStart(2, '0')}${NARROW}s`
}

type Blanks = { who: string; after: string }
const KINDS: Record<IncidentKind, Template<Blanks>> = {
  lost: { fr: ({ who }) => `image et son interrompus (${who})`, en: ({ who }) => `sound and picture cut (${who})` },
  restored: {
    fr: ({ who, after }) => `image et son rétablis${after} (${who})`,
    en: ({ who, after }) => `sound and picture back${after} (${who})`,
  },
  'ice-restart': {
    fr: ({ who }) => `nouveau chemin réseau cherché (${who})`,
    en: ({ who }) => `another network path looked for (${who})`,
  },
  'page-lost': {
    fr: ({ who }) => `page quittée ou réseau perdu (${who})`,
    en: ({ who }) => `page or network lost (${who})`,
  },
  'page-back': {
    fr: ({ who, after }) => `retour dans l’appel${after} (${who})`,
    en: ({ who, after }) => `back in the call${after} (${who})`,
  },
  'other-tab': {
    fr: ({ who }) => `suite sur un autre onglet ou appareil (${who})`,
    en: ({ who }) => `went on in another tab or device (${who})`,
  },
  'to-video': { fr: ({ who }) => `passage en visio (${who})`, en: ({ who }) => `changed to video (${who})` },
  'to-audio': { fr: ({ who }) => `passage en audio (${who})`, en: ({ who }) => `changed to audio (${who})` },
  'carrier-down': {
    fr: ({ who }) => `service d’appel injoignable, suite en liaison directe (${who})`,
    en: ({ who }) => `call service out of reach, went on page to page (${who})`,
  },
  'carrier-left': {
    fr: ({ who }) => `perdu par le service d’appel (${who})`,
    en: ({ who }) => `lost by the call service (${who})`,
  },
}
const WHO: Record<Party, Record<Locale, string>> = {
  patient: { fr: 'patient', en: 'patient' },
  doctor: { fr: 'médecin', en: 'doctor' },
}
const AFTER: Record<Locale, string> = { fr: 'après', en: 'after' }

export function incidentText({ kind, party, seconds }: Incident, locale: Locale): string {
  const after = seconds === undefined ? '' : ` ${AFTER[locale]} ${durationText(seconds)}`
  return KINDS[kind][locale]({ who: WHO[party][locale], after })
}

const CHANNELS: Record<Call['channel'], string> = { audio: 'audio', video: 'visio' }

/**
 * The calls of a consultation as the report tells them, in French (R6316-3 CSP).
 * @param moment a time as that document writes it
 */
export function reportOfCalls(
  calls: readonly Call[],
  moment: (at: number) => string,
  now: number,
): { calls: string[]; incidents: string[] } {
  return {
    calls: calls.map((call) => {
      const by = WHO[call.startedBy].fr
      const lasted = call.connectedAt === null ? 'sans réponse' : `durée ${durationText(durationSeconds(call, now))}`
      return `${CHANNELS[call.channel]}, le ${moment(call.startedAt)}, à l’initiative du ${by}, ${lasted}`
    }),
    incidents: calls.flatMap(({ incidents, furtherIncidents }) => [
      ...incidents.map((incident) => `${moment(incident.at)}${NARROW}: ${incidentText(incident, 'fr')}`),
      ...(furtherIncidents > 0 ? [`et ${furtherIncidents} autres`] : []),
    ]),
  }
}
