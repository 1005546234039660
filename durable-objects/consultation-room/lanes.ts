/** What must happen elsewhere: lists, queues, mail, phones, devices, a colleague's desk, insurers, the bucket of files, the meetings of calls. `parked` tells the house of a row that no try could deliver. Lanes keep their own order, so that a mail that can't be made holds up no projection. */
export const LANES = [
  'project',
  'queue',
  'mail',
  'sms',
  'push',
  'desk',
  'webhook',
  'files',
  'meeting',
  'parked',
] as const
export type Lane = (typeof LANES)[number]

/** A wake-up call: what to do, for what, and how often it failed so far. */
export type OutboxRow = { id: number; lane: Lane; subject: string; attempts: number }
