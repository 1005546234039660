import * as z from 'zod/mini'
import type { Phrase } from '../domain/language/phrase.ts'
import { EVENT_TYPES, type EventType, TEST_EVENT_TYPE } from '../domain/webhooks/eventTypes.ts'
import { instant } from './vocabulary.ts'

/** What an insurer's system may hear of: when it comes, what its `data` holds, and what that looks like. */
type EventKind<Shape extends z.core.$ZodShape = z.core.$ZodShape> = {
  when: Phrase
  data: z.ZodMiniObject<Shape>
  example: z.infer<z.ZodMiniObject<Shape>>
}

const kind = <Shape extends z.core.$ZodShape>(
  fr: string,
  en: string,
  shape: Shape,
  example: z.infer<z.ZodMiniObject<Shape>>,
): EventKind<Shape> => ({ when: { fr, en }, data: z.object(shape), example })

const id = z.string()
const CONSULTATION = { consultationId: '6c1f0e52d9a84b7ab1c3d5e7f90214365870a1b2c3d4e5f60718293a4b5c6d7e' }
const DOCUMENT = { ...CONSULTATION, documentId: '0b7d3f6a91c24e58b6a0d1e2f3c4b5a6' }
const PRESCRIPTION = { ...DOCUMENT, prescriptionId: '4f2a9c7e1b3d5f60' }

const consultation = <State extends string>(fr: string, en: string, ...states: [State, ...State[]]) =>
  kind(fr, en, { consultationId: id, state: z.enum(states) }, { ...CONSULTATION, state: states[0] })

const prescription = <State extends string>(fr: string, en: string, ...states: [State, ...State[]]) =>
  kind(
    fr,
    en,
    { consultationId: id, prescriptionId: id, documentId: id, state: z.enum(states) },
    { ...PRESCRIPTION, state: states[0] },
  )

/** The one table of events: the documentation, the `webhooks` of /openapi.json and the tests come from it. */
export const EVENT_CATALOGUE = {
  'consultation.submitted': consultation('Un assuré envoie sa question.', 'A member sends their question.', 'waiting'),
  'consultation.overdue': consultation(
    'Aucun médecin n’a pris la question dans le délai garanti ; elle reste dans la file.',
    'No doctor took the question in the guaranteed time; it stays in the queue.',
    'overdue',
  ),
  'consultation.cancelled': consultation(
    'L’assuré annule sa question, ou elle est restée sans médecin ni réponse pendant une heure.',
    'The member cancels their question, or it stayed without a doctor and without an answer for an hour.',
    'cancelled',
  ),
  'consultation.taken': consultation(
    'Un médecin prend la question. Elle revient à « taken » à chaque médecin qui la prend.',
    'A doctor takes the question. It comes again for each doctor who takes it.',
    'taken',
    'active',
  ),
  'consultation.ended': consultation(
    'Le médecin termine la consultation.',
    'The doctor ends the consultation.',
    'ended',
  ),
  'consultation.missed': consultation(
    'L’assuré n’est pas revenu à temps, et le médecin a clos la question.',
    'The member did not come back in time, and the doctor closed the question.',
    'missed',
  ),
  'report.published': kind(
    'Le médecin remet un compte rendu à l’assuré. « amended » : un complément daté ; c’est un autre document, et le compte rendu reste tel quel.',
    'The doctor gives the member a report. “amended”: a dated addendum; it is another document, and the report stays as it was.',
    { consultationId: id, documentId: id, state: z.enum(['published', 'amended']) },
    { ...DOCUMENT, state: 'published' },
  ),
  'prescription.signed': prescription('Le médecin signe une ordonnance.', 'The doctor signs a prescription.', 'signed'),
  'prescription.dispensed': prescription(
    'Une pharmacie délivre l’ordonnance, en tout ou en partie. « dispensable » : il reste à délivrer. Une délivrance peut être annulée par la pharmacie pendant dix minutes : aucun événement ne le dit.',
    'A pharmacy dispenses the prescription, wholly or in part. “dispensable”: some of it is left. The pharmacy may undo a dispensing for ten minutes: no event tells of that.',
    'dispensed',
    'dispensable',
  ),
  'prescription.revoked': prescription(
    'Le médecin révoque une ordonnance qu’il avait signée.',
    'The doctor revokes a prescription that they had signed.',
    'revoked',
  ),
  'rating.submitted': consultation(
    'L’assuré enregistre une étape de son avis. L’événement revient à chaque étape, et ne dit pas l’avis.',
    'The member saves a step of their rating. It comes again for each step, and does not tell the rating.',
    'ended',
  ),
} as const satisfies Record<EventType, EventKind>

/** What a receiver gets: the same frame for every type (Standard Webhooks, “Payload structure”). */
export const eventBody = (type: EventType) =>
  z.object({ type: z.literal(type), timestamp: instant, data: EVENT_CATALOGUE[type].data })

/** A whole body of that type, as a receiver may find it. */
export const exampleBody = (type: EventType) => ({
  type,
  timestamp: '2026-02-27T13:30:00.000Z',
  data: EVENT_CATALOGUE[type].example,
})

/** The event that comes only when asked for, to try an endpoint. */
export const testEventBody = z.object({
  type: z.literal(TEST_EVENT_TYPE),
  timestamp: instant,
  data: z.object({ webhookId: id }),
})

export const eventsInOrder = EVENT_TYPES.map((type) => ({ type, ...EVENT_CATALOGUE[type] }))
