import type { Role } from '../vocabulary.ts'
import type { Scope } from './scopes.ts'

/** Who somebody is, as far as the door can tell. */
export type Caller =
  | { kind: 'anonymous' }
  | { kind: 'account'; accountId: string; role: Role }
  /** Who may add a first passkey, and nothing else: a mailed code is not enough for their role. */
  | { kind: 'enrolling'; accountId: string; role: Role }
  | { kind: 'integrator'; organisationId: string; keyId: string; scopes: readonly Scope[] }

/**
 * How somebody may stand to what they ask for. The first seven follow from who they are; the others also from the
 * thing itself, and whoever lacks only those is told that there is no such thing.
 */
export type Relation =
  | 'anyone'
  | 'account'
  | 'enrolling'
  | 'member'
  | 'doctor'
  | 'admin'
  | 'integrator'
  | 'patient' // the account of the patient whom the thing is about
  | 'treating-doctor' // the doctor who has the consultation

/** The one table of rules: every request of every role is one of these lines. */
export const ACCESS = {
  'catalogue.read': ['anyone'],
  'account.open': ['anyone'],
  'session.open': ['anyone'],
  'session.hand-over': ['anyone'],
  'hand-over.decide': ['member'],
  'session.close': ['anyone'],
  'session.step-up': ['account'],
  'session.list': ['account'],
  'session.end': ['account'],
  'passkey.add': ['account', 'enrolling'],
  'passkey.manage': ['account'],
  'passkey.remove': ['account'],
  'access.restore': ['admin'],
  'me.read': ['account'],
  'me.edit': ['account'],
  'account.close': ['member'],
  'consent-text.read': ['anyone'],
  'consent.read': ['account'],
  'consent.give': ['account'],
  'consent.withdraw': ['account'],
  'push.subscribe': ['account'],
  'patient.list': ['member'],
  'patient.read': ['patient'],
  'patient.add': ['member'],
  'patient.edit': ['patient'],
  'patient.remove': ['patient'],
  'patient.invite': ['patient'],
  'patient.ask-secrecy': ['patient'],
  'patient.take-over': ['patient'],
  'patient.join': ['member'],
  'patient.read-accesses': ['patient'],
  'patient.export': ['patient'],
  'consultation.open': ['patient'],
  'consultation.list': ['member'],
  'consultation.read': ['patient', 'treating-doctor'],
  'consultation.answer': ['patient'],
  'consultation.attach': ['patient', 'treating-doctor'],
  'consultation.read-attachment': ['patient', 'treating-doctor'],
  'consultation.decide-waiting': ['patient'],
  'consultation.speak': ['patient', 'treating-doctor'],
  'consultation.call': ['patient', 'treating-doctor'],
  'call.hear-service': ['anyone'], // by its signature
  'consultation.rate': ['patient'],
  'consultation.ask-again': ['patient'],
  'document.list': ['member'],
  'document.read': ['patient', 'treating-doctor'],
  'queue.read': ['doctor'],
  'presence.set': ['doctor'],
  'medicine.search': ['doctor'],
  'colleague.list': ['doctor'],
  'own-profile.read': ['doctor'],
  'own-profile.edit': ['doctor'],
  'consultation.take': ['doctor'],
  'consultation.release': ['treating-doctor'],
  'consultation.hand-over': ['treating-doctor'],
  'consultation.end': ['treating-doctor'],
  'consultation.read-record': ['treating-doctor'],
  'form.read': ['treating-doctor'],
  'form.write': ['treating-doctor'],
  'text.manage': ['doctor'],
  'history.read': ['treating-doctor'],
  'history.open': ['treating-doctor'],
  'note.add': ['treating-doctor'],
  'report.publish': ['treating-doctor'],
  'report.amend': ['treating-doctor'],
  'report.read': ['patient', 'treating-doctor'],
  'prescription.draft': ['treating-doctor'],
  'prescription.sign': ['treating-doctor'],
  'prescription.revoke': ['treating-doctor'],
  'prescription.check': ['anyone'],
  'prescription.dispense': ['anyone'],
  'service.watch': ['admin'],
  'pathway.manage': ['admin'],
  'pathway.edit': ['admin'],
  'pathway.publish': ['admin'],
  'delivery.retry': ['admin'],
  'hours.read': ['admin'],
  'hours.change': ['admin'],
  'consent-text.manage': ['admin'],
  'consent-text.publish': ['admin'],
  'rating.list': ['admin'],
  'organisation.list': ['admin'],
  'organisation.add': ['admin'],
  'organisation.edit': ['admin'],
  'organisation.look-after': ['admin'],
  'audit.read': ['admin'],
  'audit.export': ['admin'],
  'doctor.manage': ['admin'],
  'doctor.invite': ['admin'],
  'doctor.edit': ['admin'],
  'doctor.suspend': ['admin'],
  'doctor.resume': ['admin'],
  'key.manage': ['integrator', 'admin'],
  'sso-key.manage': ['integrator', 'admin'],
  'widget.read': ['anyone'],
  'widget.manage': ['integrator', 'admin'],
  'webhook.manage': ['integrator', 'admin'],
  'development.read': ['anyone'],
  'operations.read': ['anyone'],
  'page.read': ['anyone'],
} as const satisfies Record<string, readonly Relation[]>

export type Action = keyof typeof ACCESS

/** What an API key must be good for, where the caller is an integrator. */
export const SCOPE_OF: Readonly<Partial<Record<Action, Scope>>> = {
  'key.manage': 'keys',
  'webhook.manage': 'webhooks',
  'sso-key.manage': 'hand-over',
  'widget.manage': 'widget',
}

/** What a thing tells of who owns it; absent while it is not known yet. */
export type Ownership = { patientAccountId: string; treatingDoctorId: string | null }

export type Decision = 'allowed' | 'not-signed-in' | 'not-allowed' | 'missing-scope' | 'not-found'

function relationOfRole(relation: Relation, caller: Caller): boolean {
  switch (relation) {
    case 'anyone':
      return true
    case 'account':
      return caller.kind === 'account'
    case 'enrolling':
      return caller.kind === 'enrolling'
    case 'integrator':
      return caller.kind === 'integrator'
    case 'member':
    case 'patient':
      return caller.kind === 'account' && caller.role === 'member'
    case 'doctor':
    case 'treating-doctor':
      return caller.kind === 'account' && caller.role === 'doctor'
    case 'admin':
      return caller.kind === 'account' && caller.role === 'admin'
  }
}

function owns(relation: Relation, caller: Caller, ownership: Ownership): boolean {
  if (relation !== 'patient' && relation !== 'treating-doctor') return true
  if (caller.kind !== 'account') return false
  return relation === 'patient'
    ? ownership.patientAccountId === caller.accountId
    : ownership.treatingDoctorId === caller.accountId
}

/** What the door decides before the thing is looked up: by the role alone. */
export function decideByRole(action: Action, caller: Caller): Decision {
  const relations: readonly Relation[] = ACCESS[action]
  if (relations.some((relation) => relationOfRole(relation, caller))) return hasScope(action, caller)
  return caller.kind === 'anonymous' ? 'not-signed-in' : 'not-allowed'
}

function hasScope(action: Action, caller: Caller): Decision {
  const scope = SCOPE_OF[action]
  return caller.kind !== 'integrator' || scope === undefined || caller.scopes.includes(scope)
    ? 'allowed'
    : 'missing-scope'
}

/** What is decided once the thing is known: another person's thing does not exist. */
export function decideByOwnership(action: Action, caller: Caller, ownership: Ownership): Decision {
  const byRole = decideByRole(action, caller)
  if (byRole !== 'allowed') return byRole
  const relations: readonly Relation[] = ACCESS[action]
  const holds = relations.some((relation) => relationOfRole(relation, caller) && owns(relation, caller, ownership))
  return holds ? 'allowed' : 'not-found'
}
