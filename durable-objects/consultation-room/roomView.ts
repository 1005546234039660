import type { Call } from '../../domain/call/call.ts'
import { type Consultation, channelOf, specialtyOf } from '../../domain/consultation/consultation.ts'
import type { HandOver } from '../../domain/consultation/handOver.ts'
import { noticeText, type Party } from '../../domain/consultation/notices.ts'
import type { Presence } from '../../domain/consultation/presence.ts'
import type { Entry } from '../../domain/consultation/thread.ts'
import { answerOf } from '../../domain/intake/answers.ts'
import { patientFacts } from '../../domain/intake/patientFacts.ts'
import { type Ask, asksFor, nextAsk } from '../../domain/intake/script.ts'
import { iso, isoOrNull } from '../../domain/language/instant.ts'
import type { Locale } from '../../domain/language/phrase.ts'
import type { Limits } from '../../domain/limits.ts'
import { limitsOfCourse, scriptOf } from '../../domain/pathway/course.ts'
import type { Course } from '../../domain/pathway/document.ts'
import { AGE_IN_MONTHS_BELOW_YEARS, ageInMonths, ageInYears, parisDay } from '../../domain/people/age.ts'
import { CHANNELS, SPECIALTIES } from '../../domain/vocabulary.ts'
import { CHANNEL_LABELS } from '../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../domain/words/specialties.ts'
import type { ConsultationView, EntryView, PromptView } from '../../protocol/consultation.ts'
import type { PlaceInQueue } from '../waiting-room/WaitingRoom.ts'
import { viewCalls } from './viewCalls.ts'

/** A person's age as it is told: years, and months below two years (product.md 2.4). */
export function ageOf(birthDate: string, now: number): { age: number; ageMonths?: number } {
  const today = parisDay(now)
  const age = ageInYears(birthDate, today)
  return age < AGE_IN_MONTHS_BELOW_YEARS ? { age, ageMonths: ageInMonths(birthDate, today) } : { age }
}

/** Who looks on: the side of the thread decides the words of its notices, the language all of them. */
export type Audience = { party: Party; locale: Locale }

export function viewEntry(entry: Entry, { party, locale }: Audience): EntryView {
  const place = {
    seq: entry.seq,
    from: entry.from,
    at: iso(entry.at),
    ...(entry.key === null ? {} : { key: entry.key }),
  }
  if ('notice' in entry) return { ...place, text: noticeText(entry.notice, party, locale), notice: entry.notice.code }
  return 'text' in entry ? { ...place, text: entry.text } : { ...place, attachment: entry.attachment }
}

function labelOf(step: string, value: string, locale: Locale): string {
  const channel = CHANNELS.find((known) => step === 'channel' && known === value)
  if (channel) return CHANNEL_LABELS[channel][locale]
  const specialty = SPECIALTIES.find((known) => step === 'interlocutor' && known === value)
  return specialty ? SPECIALTY_LABELS[specialty][locale] : value
}

const factsOf = ({ patient, createdAt }: Consultation) => patientFacts(patient, createdAt)

function viewPrompt(consultation: Consultation, ask: Ask, locale: Locale): PromptView {
  const asks = asksFor(scriptOf(consultation.course), factsOf(consultation), consultation.answers)
  const known = ask.ask === 'send' ? undefined : answerOf(consultation.known, ask.ask)
  return {
    step: ask.ask,
    kind: ask.kind,
    text: ask.text[locale],
    ...(ask.options
      ? {
          options: ask.options.map((value, at) => ({
            value,
            label: ask.optionLabels?.[at]?.[locale] ?? labelOf(ask.ask, value, locale),
          })),
        }
      : {}),
    ...(ask.unit ? { unit: ask.unit } : {}),
    ...(known === undefined ? {} : { known: typeof known === 'object' ? [...known] : known }),
    number: asks.indexOf(ask) + 1,
    of: asks.length,
  }
}

/** What changes without the consultation changing: the place, who is here, what was read. */
export type Live = {
  place: PlaceInQueue | null
  presence: Readonly<Record<Party, Presence>>
  read: Readonly<Record<Party, number>>
  calls: readonly Call[]
  limits: Limits
  revision: number
}

const viewPresence = ({ here, since }: Presence) => ({ here, since: isoOrNull(since) })

const viewHandOver = ({ at, from, to, note }: HandOver, locale: Locale) => ({
  at: iso(at),
  from,
  to: to.kind === 'doctor' ? to.name : SPECIALTY_LABELS[to.specialty][locale],
  note,
})

/** Orientation is for before the question: later messages leave it out. */
const viewCourse = (course: Course, state: Consultation['state']): NonNullable<ConsultationView['course']> => ({
  ...course,
  skips: [...course.skips],
  adds: course.adds.map(({ options, ...added }) => ({ ...added, ...(options ? { options: [...options] } : {}) })),
  redFlags: state === 'intake' ? course.redFlags.map(({ words, warning }) => ({ words: [...words], warning })) : [],
  orientation: state === 'intake' ? [...course.orientation] : [],
})

/** A consultation as its reader sees it, in their language. */
export function viewConsultation(
  consultation: Consultation,
  entries: readonly Entry[],
  live: Live,
  audience: Audience,
  now: number,
): ConsultationView {
  const { locale } = audience
  const { place, presence, read } = live
  const ask =
    consultation.state === 'intake'
      ? nextAsk(scriptOf(consultation.course), factsOf(consultation), consultation.answers)
      : null
  const { attachments, added, ...answers } = consultation.answers
  const { id, firstName, lastName, sex, birthDate, writer, allergies, secrecy } = consultation.patient
  const queued = consultation.state === 'waiting' || consultation.state === 'overdue'
  return {
    id: consultation.id,
    revision: live.revision,
    state: consultation.state,
    channel: channelOf(consultation),
    specialty: specialtyOf(consultation),
    pathway: consultation.course?.id ?? null,
    course: consultation.course && viewCourse(consultation.course, consultation.state),
    patient: {
      id,
      firstName,
      lastName,
      sex,
      birthDate,
      ...ageOf(birthDate, now),
      ...(writer ? { writer } : {}),
      ...(secrecy ? { secrecy } : {}),
      ...(allergies ? { allergies } : {}),
    },
    prompt: ask ? viewPrompt(consultation, ask, locale) : null,
    answers: { ...answers, ...added, ...(attachments ? { attachments: [...attachments] } : {}) },
    attachments: [...consultation.attachments],
    entries: entries.map((entry) => viewEntry(entry, audience)),
    waiting:
      queued && place && consultation.deadlineAt !== null ? { ...place, deadline: iso(consultation.deadlineAt) } : null,
    doctor: consultation.doctor && {
      name: consultation.doctor.name,
      specialty: consultation.doctor.specialty,
      rpps: consultation.doctor.rpps,
      ...(consultation.doctor.address === undefined ? {} : { address: consultation.doctor.address }),
    },
    presence: { patient: viewPresence(presence.patient), doctor: viewPresence(presence.doctor) },
    read: { ...read },
    returnBy:
      consultation.state === 'taken' && consultation.takenAt !== null
        ? iso(consultation.takenAt + limitsOfCourse(live.limits, consultation.course).returnWindowSeconds * 1000)
        : null,
    ...viewCalls(live.calls, locale),
    // For doctors alone: what one of them must tell the next.
    handOvers: audience.party === 'doctor' ? consultation.handOvers.map((each) => viewHandOver(each, locale)) : [],
    documents: consultation.documents.map((document) => ({ ...document, createdAt: iso(document.createdAt) })),
    outcome: consultation.outcome,
    rating: consultation.rating,
    createdAt: iso(consultation.createdAt),
    submittedAt: isoOrNull(consultation.submittedAt),
    takenAt: isoOrNull(consultation.takenAt),
    endedAt: isoOrNull(consultation.endedAt),
  }
}
