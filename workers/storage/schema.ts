import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

export const organisations = sqliteTable('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  memberNumberExample: text('member_number_example').notNull(),
  /** Patterns of member numbers, one a line (domain/people/memberNumberRule.ts); empty: any number. */
  memberNumberRule: text('member_number_rule').notNull().default(''),
  /** Who looks after the organisation's side of the API: told by mail when an endpoint is switched off. */
  technicalContact: text('technical_contact'),
  ssoKey: text('sso_key').notNull(),
})

/** How an organisation's widget looks, and on whose pages it may stand: origins as JSON, a colour as `#rrggbb`. */
export const widgetSettings = sqliteTable('widget_settings', {
  organisationId: text('organisation_id').primaryKey(),
  origins: text('origins').notNull().default('[]'),
  colour: text('colour'),
  /** A PNG or JPEG, base64. */
  logo: text('logo'),
  logoType: text('logo_type'),
  updatedAt: instant('updated_at').notNull(),
})

export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    role: text('role', { enum: ['member', 'doctor', 'admin'] }).notNull(),
    organisationId: text('organisation_id'),
    memberNumber: text('member_number'),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** Shut out by an administrator since then: no session holds, and none opens. */
    suspendedAt: instant('suspended_at'),
  },
  (table) => [uniqueIndex('accounts_email').on(table.email)],
)

export const doctors = sqliteTable('doctors', {
  accountId: text('account_id').primaryKey(),
  title: text('title').notNull(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  specialty: text('specialty').notNull(),
  rpps: text('rpps').notNull(),
  finess: text('finess'),
  address: text('address').notNull(),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
  /** Those that they consult in, ISO 639-1, as JSON. */
  languages: text('languages').notNull().default('["fr"]'),
})

/** An organisation's further keys for hand-overs, beside its first secret: HS256 secrets, or the address of a JWKS. */
export const ssoKeys = sqliteTable(
  'sso_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    kind: text('kind', { enum: ['secret', 'jwks'] }).notNull(),
    value: text('value').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sso_keys_organisation').on(table.organisationId)],
)

/** Whom an insurer's member number is here. `settled` is what the member decided on last, `offered` what waits for them. */
export const ssoIdentities = sqliteTable(
  'sso_identities',
  {
    organisationId: text('organisation_id').notNull(),
    subject: text('subject').notNull(),
    accountId: text('account_id').notNull(),
    settled: text('settled').notNull(),
    offered: text('offered'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.subject] }),
    index('sso_identities_account').on(table.accountId),
  ],
)

/** Tokens that were used: the key makes each work once. */
export const ssoTokens = sqliteTable(
  'sso_tokens',
  {
    organisationId: text('organisation_id').notNull(),
    jti: text('jti').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.jti] })],
)

/** Hand-overs whose address belongs to an account: they wait for the code that its owner gets. */
export const ssoPending = sqliteTable('sso_pending', {
  secretSha256: text('secret_sha256').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  subject: text('subject').notNull(),
  email: text('email').notNull(),
  traits: text('traits').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** A projection that each room writes through its outbox; `version` keeps a late write from undoing a newer one. */
export const consultations = sqliteTable(
  'consultations',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    patientId: text('patient_id').notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    open: integer('open', { mode: 'boolean' }).notNull(),
    channel: text('channel'),
    specialty: text('specialty'),
    pathway: text('pathway'),
    excerpt: text('excerpt').notNull(),
    doctorId: text('doctor_id'),
    doctorName: text('doctor_name'),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** When a doctor first took it: released and taken again, it still waited until then. */
    takenAt: instant('taken_at'),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    rating: text('rating'),
  },
  (table) => [
    // A minor's secret question stands beside one that the contract's holder asks for them.
    uniqueIndex('consultations_one_open').on(table.patientId, table.accountId).where(sql`open = 1`),
    index('consultations_account').on(table.accountId, table.createdAt),
    index('consultations_doctor').on(table.doctorId, table.createdAt),
    index('consultations_state').on(table.state),
    index('consultations_submitted').on(table.submittedAt),
  ],
)

export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['report', 'prescription'] }).notNull(),
    consultationId: text('consultation_id').notNull(),
    patientId: text('patient_id').notNull(),
    accountId: text('account_id').notNull(),
    doctorId: text('doctor_id').notNull(),
    title: text('title').notNull(),
    /** What the PDF is drawn from, as JSON: the report, or the signed content. */
    content: text('content').notNull(),
    /** Of a report's addendum: the report that it completes. */
    amends: text('amends'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('documents_account').on(table.accountId, table.createdAt),
    // A report is published once: whoever comes second, however close, is told so.
    uniqueIndex('documents_one_report').on(table.consultationId).where(sql`kind = 'report' AND amends IS NULL`),
  ],
)

export const prescriptions = sqliteTable('prescriptions', {
  id: text('id').primaryKey(),
  consultationId: text('consultation_id').notNull(),
  patientId: text('patient_id').notNull(),
  accountId: text('account_id').notNull(),
  doctorId: text('doctor_id').notNull(),
  state: text('state', { enum: ['draft', 'signed'] }).notNull(),
  lines: text('lines').notNull(),
  renewals: integer('renewals').notNull(),
  createdAt: instant('created_at').notNull(),
  /** The signed content as JSON, its token and document: all null in a draft. */
  content: text('content'),
  token: text('token'),
  documentId: text('document_id'),
  issuedAt: instant('issued_at'),
  revokedAt: instant('revoked_at'),
  revocationReason: text('revocation_reason'),
  reads: integer('reads').notNull().default(0),
  /** Signs of a copy that makes the rounds: reads after the last dispensing, and forged codes that name this one. */
  readsAfterDispensing: integer('reads_after_dispensing').notNull().default(0),
  forgeries: integer('forgeries').notNull().default(0),
})

/** Where a code was read: a digest of the network, that says whether two reads came from one place and nothing else. */
export const prescriptionPlaces = sqliteTable(
  'prescription_places',
  { prescriptionId: text('prescription_id').notNull(), place: text('place').notNull(), at: instant('at').notNull() },
  (table) => [primaryKey({ columns: [table.prescriptionId, table.place] })],
)

/** A pharmacist who would not dispense, and why. */
export const dispensingRefusals = sqliteTable(
  'dispensing_refusals',
  {
    id: text('id').primaryKey(),
    prescriptionId: text('prescription_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    pharmacyName: text('pharmacy_name').notNull(),
    pharmacyFiness: text('pharmacy_finess'),
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('dispensing_refusals_key').on(table.prescriptionId, table.idempotencyKey)],
)

/** Each a part of a round (domain/prescription/dispensing.ts): the lines given as bits, and whether it began the round. */
export const dispensations = sqliteTable(
  'dispensations',
  {
    id: text('id').primaryKey(),
    prescriptionId: text('prescription_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    bodySha256: text('body_sha256').notNull(),
    pharmacyName: text('pharmacy_name').notNull(),
    pharmacyFiness: text('pharmacy_finess'),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
    /** Null in rows from before there were parts: all lines. */
    mask: integer('mask'),
    begins: integer('begins', { mode: 'boolean' }).notNull().default(true),
    /** What was left once this one was recorded: its receipt says the same for ever. */
    remaining: integer('remaining'),
    /** The packs given instead of what was written, as JSON: `[{line, cip13}]`. */
    substitutions: text('substitutions').notNull().default('[]'),
  },
  (table) => [uniqueIndex('dispensations_key').on(table.prescriptionId, table.idempotencyKey)],
)

/** A device that its owner asked us to alert, as the Push API names it. */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    endpoint: text('endpoint').primaryKey(),
    accountId: text('account_id').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('push_subscriptions_account').on(table.accountId)],
)

/** An integrator's keys: only a digest is kept of each. The window counts its calls of the current minute. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    keySha256: text('key_sha256').notNull(),
    scopes: text('scopes').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    windowStart: instant('window_start').notNull().default(0),
    windowUsed: integer('window_used').notNull().default(0),
  },
  (table) => [
    uniqueIndex('api_keys_digest').on(table.keySha256),
    index('api_keys_organisation').on(table.organisationId),
  ],
)

/** Where an organisation wants to hear of events. Deliveries and their log are with the endpoint's courier. */
export const webhookEndpoints = sqliteTable(
  'webhook_endpoints',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    url: text('url').notNull(),
    events: text('events').notNull(),
    secret: text('secret').notNull(),
    /** The secret before the last rotation: it signs too until then. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    disabledAt: instant('disabled_at'),
    disabledReason: text('disabled_reason', { enum: ['by-owner', 'gone', 'failing'] }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('webhook_endpoints_organisation').on(table.organisationId)],
)

/** What D1 decided by itself and must still happen elsewhere; a row is written in the same batch as its cause. */
export const outbox = sqliteTable('outbox', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['code', 'document', 'event', 'account', 'letter'] }).notNull(),
  payload: text('payload').notNull(),
  createdAt: instant('created_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
})

/** What a consultation's room could not deliver, as `lane:number` of its outbox: taken out by whoever has seen to it. */
export const parkedRows = sqliteTable(
  'parked_rows',
  {
    consultationId: text('consultation_id').notNull(),
    row: text('row').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.consultationId, table.row] })],
)

/** Who read or changed a record or how the service runs, when and why. */
export const audit = sqliteTable(
  'audit',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    accountId: text('account_id').notNull(),
    action: text('action').notNull(),
    consultationId: text('consultation_id'),
    patientId: text('patient_id'),
    /** Why, in the words of who did it, where that is asked. */
    reason: text('reason'),
    /** Whose account it was done to, where that is not the one who did it. */
    aboutAccountId: text('about_account_id'),
    /** What else it was done to, in the words of the one who looks after it. */
    subject: text('subject'),
    /** What changed, as JSON: `{field: [before, after]}`. Never health data. */
    changes: text('changes'),
  },
  (table) => [
    index('audit_patient').on(table.patientId, table.at),
    index('audit_at').on(table.at),
    index('audit_account').on(table.accountId, table.at),
  ],
)

/** Answers already given to creating calls, by caller and path. */
export const idempotentAnswers = sqliteTable('idempotent_answers', {
  scope: text('scope').primaryKey(),
  bodySha256: text('body_sha256').notNull(),
  status: integer('status').notNull(),
  body: text('body').notNull(),
  at: instant('at').notNull(),
})

/** Only while local: what would have left the house. */
export const localMail = sqliteTable(
  'local_mail',
  {
    id: text('id').primaryKey(),
    channel: text('channel').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    code: text('code'),
    template: text('template').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('local_mail_recipient').on(table.recipient, table.at)],
)
