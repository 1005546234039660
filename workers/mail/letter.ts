import * as z from 'zod/mini'

const link = z.url({ protocol: /^https?$/ })
const minutes = z.number().check(z.positive())
const firstName = z.string()

/**
 * Everything that the service writes to a person, as plain data that an outbox can keep. No health data has a place
 * here: no symptom, no medicine, no specialty; a mail leads to the page that shows them to whom they belong.
 */
export const LETTER = z.discriminatedUnion('template', [
  /** `origin` is the page that asks for the code, as `https://host`. */
  z.object({
    template: z.literal('code'),
    code: z.string().check(z.regex(/^\d{6}$/)),
    firstName: z.exactOptional(firstName),
    expiresInMinutes: minutes,
    origin: link,
  }),
  z.object({
    template: z.literal('question-received'),
    firstName,
    link,
    waitMinutes: minutes,
    channel: z.enum(['chat', 'audio', 'video']),
  }),
  z.object({ template: z.literal('wait-overdue'), firstName, link, waitMinutes: minutes }),
  z.object({ template: z.literal('question-cancelled'), firstName }),
  z.object({ template: z.literal('no-doctor'), firstName }),
  z.object({ template: z.literal('doctor-ready'), firstName, link, doctorName: z.string(), returnMinutes: minutes }),
  z.object({ template: z.literal('question-released'), firstName, link }),
  z.object({ template: z.literal('question-missed'), firstName, link }),
  /** To an insurer's developer; `host` is the endpoint's. */
  z.object({ template: z.literal('endpoint-disabled'), host: z.string(), reason: z.enum(['gone', 'failing']), link }),
  /** To an adult beneficiary; `inviter` holds the contract. */
  z.object({ template: z.literal('own-space-invitation'), firstName, inviter: z.string(), link }),
  /** To the holder: `name` has taken their record over. */
  z.object({ template: z.literal('own-space-opened'), firstName, name: z.string(), link }),
  /** To the holder: their child `name` is of age. */
  z.object({ template: z.literal('came-of-age'), firstName, name: z.string(), link }),
  /** To who asked for secrecy as a minor, and is of age now. */
  z.object({ template: z.literal('own-space-ready'), firstName, link }),
  z.object({ template: z.literal('passkey-added'), link }),
  z.object({ template: z.literal('doctor-invited'), link, days: z.number().check(z.positive()) }),
  z.object({ template: z.literal('access-restored'), link, days: z.number().check(z.positive()) }),
  /** `addendum`: something was added to a report that was published before. */
  z.object({ template: z.literal('report-ready'), firstName, link, addendum: z.exactOptional(z.literal(true)) }),
  z.object({ template: z.literal('prescription-ready'), firstName, link, doctorName: z.string() }),
  /** `at` in epoch milliseconds. */
  z.object({
    template: z.literal('prescription-dispensed'),
    firstName,
    link,
    pharmacyName: z.exactOptional(z.string()),
    at: z.number(),
    /** Some lines are still owed. */
    part: z.exactOptional(z.boolean()),
  }),
  z.object({
    template: z.literal('dispensing-refused'),
    firstName,
    link,
    pharmacyName: z.exactOptional(z.string()),
    at: z.number(),
  }),
])
export type Letter = z.infer<typeof LETTER>
export type LetterTemplate = Letter['template']
export type LetterOf<Name extends LetterTemplate> = Extract<Letter, { template: Name }>
